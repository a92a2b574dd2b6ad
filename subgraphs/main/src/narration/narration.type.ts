import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum NarrationSource {
  RECORDED = 'RECORDED',
  SYNTHETIC = 'SYNTHETIC',
}

registerEnumType(NarrationSource, {
  name: 'NarrationSource',
  description: 'Whose voice reads.',
  valuesConfig: {
    RECORDED: { description: 'A person’s.' },
    SYNTHETIC: { description: 'A program’s.' },
  },
});

@Allow(anyone)
@ObjectType({ description: 'From when to when a word is said.' })
export class NarratedWord {
  @Field(() => Int, { description: 'Milliseconds from the beginning of the sound.' })
  startsAt: number;

  @Field(() => Int, { description: 'Milliseconds from the beginning of the sound.' })
  endsAt: number;
}

@Allow(anyone)
@ObjectType({ description: 'A page of a story, or a word of it, read aloud; the same for both scripts.' })
export class Narration {
  @Field(() => NarrationSource, { description: 'Whose voice it is.' })
  source: NarrationSource;

  @Field(() => String, {
    description: 'Where the sound is: open to all, and the same for ever under the same address.',
  })
  url: string;

  @Field(() => Int, { description: 'How long it is, in milliseconds; 0 when that is not known.' })
  durationMs: number;

  @Field(() => [NarratedWord], {
    description: 'When each word of the page is said, in the order of the words; empty when that is not known.',
  })
  words: readonly NarratedWord[];
}
