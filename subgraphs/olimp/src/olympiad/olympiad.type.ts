import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Olympiad } from './olympiad.entity.ts';
import { OlympiadAdvanceKind, OlympiadLevel } from './olympiad-enums.type.ts';
import { OlympiadPhase } from './phase.rules.ts';

registerEnumType(OlympiadPhase, {
  name: 'OlympiadPhase',
  description: 'How things stand for one pupil in one stage.',
  valuesConfig: {
    BEFORE: { description: 'Their window has not opened.' },
    READY: { description: 'They may begin.' },
    RUNNING: { description: 'Their time runs.' },
    SAVING: { description: 'Their time is over; for 30 seconds what is on its way is kept.' },
    ENDED: { description: 'Handed in, by them or by time, or their window closed before they began.' },
  },
});

@Allow(anyone)
@ObjectType({
  description: 'The times of one pupil in one stage, with all that is their own; by the clock of the server.',
})
export class OlympiadTimes {
  @Field(() => OlympiadPhase, { description: 'How things stand.' })
  phase: OlympiadPhase;

  @Field(() => Date, { description: 'From when on the pupil may begin.' })
  opensAt: Date;

  @Field(() => Date, { description: 'Until when the pupil may begin, and when their time ends at the latest.' })
  closesAt: Date;

  @Field(() => Date, { description: 'When their time ends; before they begin, if they began now.' })
  endsAt: Date;

  @Field(() => Date, { description: 'Until when answers that are on their way are kept: 30 seconds after the end.' })
  savesUntil: Date;

  @Field(() => Date, { nullable: true, description: 'When the phase changes by itself; null when it does not.' })
  changesAt: Date | null;

  @Field(() => Int, { description: 'Whole seconds until `changesAt`; 0 without it.' })
  secondsLeft: number;

  @Field(() => String, {
    nullable: true,
    description: '`changesAt` by the clock of Tashkent, `10:47:33`; null without it.',
  })
  printedTime: string | null;

  @Field(() => Date, { description: 'What the time of the server was when this was read, to count down by.' })
  serverTime: Date;
}

@Allow(anyone)
@ObjectType({
  description:
    'Who goes on to the next stage. Whoever is level with the last who does goes on too, and nobody without a point.',
})
export class OlympiadAdvance {
  @Field(() => OlympiadAdvanceKind, { description: 'By what rule.' })
  kind: OlympiadAdvanceKind;

  @Field(() => Int, { description: 'How many of each grade, how many percent of them, or how many points.' })
  value: number;

  @Field(() => OlympiadLevel, {
    nullable: true,
    description: 'Within what the places are counted; null for points.',
  })
  within: OlympiadLevel | null;
}

export const OlympiadConnection = connectionOf(Olympiad, 'Olympiad');
