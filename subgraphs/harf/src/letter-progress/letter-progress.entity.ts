import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Letter } from '../alphabet/alphabet.entity.ts';

export enum LetterState {
  SEEN = 'SEEN',
  LEARNING = 'LEARNING',
  KNOWN = 'KNOWN',
}

registerEnumType(LetterState, {
  name: 'LetterState',
  description: 'How well a pupil knows a letter, by the last five times it was asked; only the first try counts.',
  valuesConfig: {
    SEEN: { description: 'Asked, but not right yet.' },
    LEARNING: { description: 'Right one to three times of the last five.' },
    KNOWN: { description: 'Right four or five times of the last five.' },
  },
});

@Allow(anyone)
@ObjectType({ description: 'How a pupil stands with one letter.' })
export class LetterProgress {
  @Field(() => Letter, { description: 'The letter.' })
  letter: Letter;

  @Field(() => Int, { description: 'How often it was asked.' })
  attempts: number;

  @Field(() => Int, { description: 'How often it was right at the first try.' })
  correct: number;

  @Field(() => LetterState, { description: 'Seen, learning or known.' })
  state: LetterState;

  @Field(() => Date, { description: 'When it was asked last.' })
  lastPractisedAt: Date;
}
