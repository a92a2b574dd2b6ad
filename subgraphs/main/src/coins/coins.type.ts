import { Allow, anyone, isGuardianOf, type Rule } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { User } from '../user/user.entity.ts';

export enum CoinMovementKind {
  REWARD = 'REWARD',
  GRANT = 'GRANT',
  HOLD = 'HOLD',
  RELEASE = 'RELEASE',
  PRIZE = 'PRIZE',
  WITHDRAWAL = 'WITHDRAWAL',
  CORRECTION = 'CORRECTION',
}

registerEnumType(CoinMovementKind, {
  name: 'CoinMovementKind',
  description: 'What kind of thing moved the coins.',
  valuesConfig: {
    REWARD: { description: 'Learning earned them.' },
    GRANT: { description: 'A teacher gave them.' },
    HOLD: { description: 'They were set aside for a prize or a withdrawal that is not decided yet.' },
    RELEASE: { description: 'What was set aside came back.' },
    PRIZE: { description: 'What was set aside was spent on a prize.' },
    WITHDRAWAL: { description: 'What was set aside was withdrawn.' },
    CORRECTION: { description: 'An earlier line was undone.' },
  },
});

/** On a line or an account of a pupil: the pupil, their guardians and moderators. Words between family and school are theirs. */
export const pupilOrGuardian: Rule = (ctx, root) => {
  const { studentId } = root as { studentId: string };
  return ctx.caller?.userId === studentId || ctx.load(isGuardianOf, studentId);
};

@Allow(anyone)
@ObjectType({ description: "One line of a pupil's coin statement." })
export class CoinMovement {
  studentId: string;
  actorId: string | null;
  reference: string;
  reason: string;

  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => CoinMovementKind, { description: 'What kind of thing moved the coins.' })
  kind: `${CoinMovementKind}`;

  @Field(() => Int, { description: 'Coins; more than 0 when they came into the wallet, less when they left it.' })
  amount: number;

  @Field(() => Int, { description: 'The same for what is set aside.' })
  held: number;

  @Field(() => String, { description: 'What it was for, as `<platform>.<event>`.' })
  source: string;

  @Field(() => String, {
    description: "Why, as the key of a text of the clients: the source, or `grant.<reason>` for a teacher's reason.",
  })
  whyKey: string;

  @Field(() => Date, { description: 'When it was posted.' })
  createdAt: Date;
}

export const CoinMovementConnection = connectionOf(CoinMovement, 'CoinMovement');

@Allow(anyone)
@ObjectType({ description: 'What one source earned today, by the day of Tashkent.' })
export class EarnedToday {
  @Field(() => String, { description: 'What is done for it, as `<platform>.<event>`.' })
  source: string;

  @Field(() => Int, { description: 'Coins of today, 0 or more.' })
  coins: number;

  @Field(() => Int, { nullable: true, description: 'The most that it pays in one day; null is no limit.' })
  dayCap: number | null;
}

@Allow(anyone)
@ObjectType({ description: 'How many days running a pupil learned. One day of rest a week is given by itself.' })
export class CoinStreak {
  @Field(() => Int, { description: 'Days with learning; days of rest in between do not count and do no harm.' })
  days: number;

  @Field(() => Boolean, { description: 'Whether something was earned today.' })
  isTodayDone: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The day of rest of this week, `YYYY-MM-DD`; null if not needed.',
  })
  restDay: string | null;
}

@Allow(anyone)
@ObjectType({ description: "A pupil's coins: the same on all seven platforms." })
export class CoinAccount {
  studentId: string;

  @Field(() => Int, { description: 'Coins in the wallet now, never below 0.' })
  balance: number;

  @Field(() => Int, { description: 'Coins set aside for what is not decided yet; they are not in the balance.' })
  held: number;

  @Field(() => Int, {
    description: 'Coins that can be spent now: the balance, or 0 while the wallet is closed for a check.',
  })
  available: number;

  @Field(() => Boolean, {
    description: 'Whether nothing can be taken from the wallet now, because it is being checked.',
  })
  isFrozen: boolean;

  @Field(() => Int, { description: 'Counts the lines of the statement: grows with each movement.' })
  sequence: number;
}

@Allow(anyone)
@ObjectType({ description: 'What a unit of learning earns.' })
export class EarningRule {
  @Field(() => String, { description: 'What is done for it, as `<platform>.<event>`.' })
  source: string;

  @Field(() => Int, { description: 'Coins for one right answer, star or finished lesson.' })
  coinsPerUnit: number;

  @Field(() => Int, { description: 'The most that one event pays, in coins.' })
  mostPerEvent: number;

  @Field(() => Int, { nullable: true, description: 'The most that it pays a pupil in one day; null is no limit.' })
  dayCap: number | null;

  @Field(() => Int, { description: 'Number of the rule; each reward remembers by which it was counted.' })
  version: number;

  @Field(() => Date, { description: 'Since when it holds.' })
  validFrom: Date;
}

@Allow(anyone)
@ObjectType({ description: "A pupil's coins after they moved." })
export class CoinsEvent {
  @Field(() => Int, { description: 'Grows with each movement; an event with a smaller one is older.' })
  sequence: number;

  @Field(() => User, { description: 'The pupil, whose coins are as they are now.' })
  student: User;
}
