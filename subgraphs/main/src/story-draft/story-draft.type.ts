import { Allow, role } from '@alif24/subgraph-shared/auth';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { StoryTheme } from '../story/story.entity.ts';
import { StoryQuestionKind, StoryWriter } from '../story/story.type.ts';
import { StoryDraftState, StoryFaultCode } from './story-draft.enums.ts';

/** Who gives stories to children. Moderators have none to give them to: they only take back what others gave. */
export const authors = role('PARENT', 'TEACHER');
export const takers = role('PARENT', 'TEACHER', 'MODERATOR');

@Allow(takers)
@ObjectType({ description: 'A question of a draft with its key, for the adult who reads it over.' })
export class StoryDraftQuestion {
  @Field(() => StoryQuestionKind, { description: 'What it asks for.' })
  kind: StoryQuestionKind;

  @Field(() => String, { description: 'The question.' })
  question: string;

  @Field(() => [String], { description: 'Three or four different options.' })
  options: string[];

  @Field(() => Int, { description: 'Which of them is right, from 0.' })
  answer: number;

  @Field(() => String, { description: 'The sentence of the text that the answer rests on, word for word.' })
  quote: string;
}

@Allow(takers)
@ObjectType({ description: 'Something that is wrong with a draft.' })
export class StoryDraftFault {
  @Field(() => StoryFaultCode, { description: 'What it is.' })
  code: StoryFaultCode;

  @Field(() => String, {
    description: 'Where or how much: words, a sentence, a number; empty when there is no more to say.',
  })
  detail: string;
}

@Allow(takers)
@ObjectType({ description: 'A story that an adult ordered and nobody else sees before they approve it.' })
export class StoryDraft {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Date, { description: 'When it was ordered.' })
  createdAt: Date;

  @Field(() => StoryDraftState, { description: 'Where it stands.' })
  state: StoryDraftState;

  @Field(() => String, { description: 'The language ordered: uz, ru or en.' })
  language: string;

  @Field(() => Int, { description: 'The level ordered, 1 to 4.' })
  level: number;

  @Field(() => StoryTheme, { description: 'The theme ordered.' })
  theme: StoryTheme;

  @Field(() => [String], { nullable: true, description: 'The letters learned already; null for all.' })
  letters: string[] | null;

  @Field(() => String, { nullable: true, description: 'The name ordered for the hero.' })
  hero: string | null;

  @Field(() => StoryWriter, { nullable: true, description: 'Who wrote it; null until somebody did.' })
  writer: StoryWriter | null;

  @Field(() => String, { nullable: true, description: 'Which language model wrote it; null when none did.' })
  model: string | null;

  @Field(() => String, { nullable: true, description: 'Its title; null unless it is READY or APPROVED.' })
  title: string | null;

  @Field(() => [String], { description: 'Its pages; empty unless it is READY or APPROVED.' })
  pages: string[];

  @Field(() => [StoryDraftQuestion], { description: 'Its three to five questions; empty as its pages.' })
  questions: StoryDraftQuestion[];

  @Field(() => Int, {
    nullable: true,
    description:
      'How many of a hundred words of its pages have learned letters only, rounded down; null without letters or a text.',
  })
  readablePercent: number | null;

  @Field(() => [String], {
    description: 'What the child for whom it was ordered had stumbled over in the week before.',
  })
  missedWords: string[];

  @Field(() => [String], { description: 'Which of these stand in its pages.' })
  missedWordsUsed: string[];

  @Field(() => [StoryDraftFault], { description: 'Why it was REJECTED; otherwise empty.' })
  faults: StoryDraftFault[];

  @Field(() => String, { nullable: true, description: 'Why it FAILED, as an error code; otherwise null.' })
  failure: string | null;

  @Field(() => ID, { nullable: true, description: 'The story that it became when it was approved.' })
  storyId: string | null;
}
