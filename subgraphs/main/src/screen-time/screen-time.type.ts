import { Allow, anyone, isGuardianOf, type Rule } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { User } from '../user/user.entity.ts';

export enum Platform {
  MAIN = 'MAIN',
  HARF = 'HARF',
  TESTAI = 'TESTAI',
  CRM = 'CRM',
  GAMES = 'GAMES',
  OLIMP = 'OLIMP',
  LESSONS = 'LESSONS',
}

registerEnumType(Platform, {
  name: 'Platform',
  description: 'One of the seven sites of Alif24.',
  valuesConfig: {
    MAIN: { description: 'alif24.uz: stories, reading, maths.' },
    HARF: { description: 'Letters.' },
    TESTAI: { description: 'Tests.' },
    CRM: { description: 'The school.' },
    GAMES: { description: 'Games.' },
    OLIMP: { description: 'Live quizzes.' },
    LESSONS: { description: 'Lessons.' },
  },
});

export enum ScreenUse {
  LEARNING = 'LEARNING',
  GAME = 'GAME',
  CLASS = 'CLASS',
}

registerEnumType(ScreenUse, {
  name: 'ScreenUse',
  description: 'What a pupil does with a minute.',
  valuesConfig: {
    LEARNING: { description: 'Reads, practises, takes a test: whatever is no game.' },
    GAME: { description: 'Plays on the site of the games.' },
    CLASS: { description: 'Takes part in what a teacher leads; in no limit of the family.' },
  },
});

export enum ScreenTimeReason {
  MINUTES = 'MINUTES',
  QUIET_HOURS = 'QUIET_HOURS',
}

registerEnumType(ScreenTimeReason, {
  name: 'ScreenTimeReason',
  description: 'Why a pupil has to wait.',
  valuesConfig: {
    MINUTES: { description: 'The minutes of the day are used up.' },
    QUIET_HOURS: { description: 'It is the time of rest.' },
  },
});

/** On a pupil: themselves, their guardians and moderators; how long a child sits at home is no matter of a school. */
export const selfOrGuardian: Rule = (ctx, root) => {
  const { id } = root as { id: string };
  return ctx.caller !== null && (ctx.caller.userId === id || ctx.load(isGuardianOf, id));
};

@Allow(anyone)
@ObjectType({ description: 'What guardians allow a child; null is no limit. Saturday and Sunday are the weekend.' })
export class ScreenTimeLimits {
  @Field(() => Int, { nullable: true, description: 'Minutes of learning on a day from Monday to Friday.' })
  learningWeekday: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes of learning on a day of the weekend.' })
  learningWeekend: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes of play on a day from Monday to Friday.' })
  gameWeekday: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes of play on a day of the weekend.' })
  gameWeekend: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'From when there is rest, `HH:MM` by the clock of Tashkent; may lie after the end: over midnight.',
  })
  quietFrom: string | null;

  @Field(() => String, { nullable: true, description: 'Until when there is rest, `HH:MM` by the clock of Tashkent.' })
  quietUntil: string | null;
}

@Allow(anyone)
@ObjectType({ description: 'One setting of limits in the history of a child, with who made it.' })
export class ScreenTimeSetting {
  setById: string;

  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => ScreenTimeLimits, { description: 'What was allowed from then on.' })
  limits: ScreenTimeLimits;

  @Field(() => Date, { description: 'When.' })
  setAt: Date;

  @Field(() => User, { nullable: true, description: 'The guardian who set it.' })
  setBy: User | null;
}

export const ScreenTimeSettingConnection = connectionOf(ScreenTimeSetting, 'ScreenTimeSetting');

@Allow(anyone)
@ObjectType({ description: 'How things stand for one use of the screen just now.' })
export class ScreenTimeState {
  @Field(() => Boolean, { description: 'The pupil may go on.' })
  isOpen: boolean;

  @Field(() => ScreenTimeReason, { nullable: true, description: 'Why it is closed; null while it is open.' })
  reason: `${ScreenTimeReason}` | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Whole minutes until it closes; 0 while it is closed, null where nothing limits it today.',
  })
  minutesLeft: number | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'While closed: when it opens again, null where no day of the week allows it. While open: when the quiet hours begin, null without any.',
  })
  until: Date | null;

  @Field(() => Int, { description: 'Minutes used today, the present one included.' })
  usedMinutes: number;

  @Field(() => Int, { nullable: true, description: 'Minutes that today allows; null is no limit.' })
  allowedMinutes: number | null;
}

@Allow(anyone)
@ObjectType({ description: 'Minutes on one site, with one use.' })
export class UsedMinutes {
  @Field(() => Platform, { description: 'The site.' })
  platform: `${Platform}`;

  @Field(() => ScreenUse, { description: 'What for.' })
  use: `${ScreenUse}`;

  @Field(() => Int, { description: 'Minutes in which the server heard of the pupil there.' })
  minutes: number;
}

@Allow(anyone)
@ObjectType({
  description: "A pupil's time at the screen today, by the day of Tashkent, and what their guardians allow.",
})
export class ScreenTime {
  studentId: string;

  @Field(() => ScreenTimeLimits, { description: 'What is allowed.' })
  limits: ScreenTimeLimits;

  @Field(() => ScreenTimeState, { description: 'How things stand for learning.' })
  learning: ScreenTimeState;

  @Field(() => ScreenTimeState, { description: 'How things stand for play.' })
  game: ScreenTimeState;

  @Directive('@listSize(assumedSize: 8)')
  @Field(() => [UsedMinutes], { description: 'What today was used for, the most first.' })
  usedToday: UsedMinutes[];

  @Field(() => Boolean, {
    description: 'A teacher leads something that the pupil takes part in: then nothing is cut off.',
  })
  isInClass: boolean;
}
