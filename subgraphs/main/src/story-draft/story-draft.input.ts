import { ArrayMaxSize, ArrayMinSize, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { StoryTheme } from '../story/story.entity.ts';
import { StoryQuestionKind } from '../story/story.type.ts';

@InputType({ description: 'What story is wanted. It goes to the writer as it stands, and nothing about a child does.' })
export class DraftStoryInput {
  @MaxLength(2)
  @Field(() => String, { description: 'Its language: uz, ru or en.' })
  language: string;

  @Min(1)
  @Max(4)
  @Field(() => Int, { description: 'How much it asks of the reader, 1 to 4.' })
  level: number;

  @Field(() => StoryTheme, { description: 'What it is about.' })
  theme: StoryTheme;

  @ArrayMaxSize(40)
  @MaxLength(2, { each: true })
  @Field(() => [String], {
    nullable: true,
    description: 'The letters that the child has learned, `a`, `sh`, `oʻ`; all unless given.',
  })
  letters: string[] | null;

  @MaxLength(15)
  @Field(() => String, {
    nullable: true,
    description: 'A made-up name for the hero, one word; not that of a child whom the caller looks after.',
  })
  hero: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'The hero is a girl, or a boy: Russian and English speak of them differently. By the name unless given.',
  })
  isGirl: boolean | null;

  @MaxLength(40)
  @Field(() => ID, {
    nullable: true,
    description:
      'A child whom the caller looks after: what they stumbled over in the last week, reading aloud in this language, is put into the story. Goes to a language model only with a guardian’s consent to AI; otherwise our own grammar writes.',
  })
  studentId: string | null;
}

@InputType({ description: 'A question of a draft as it is to be.' })
export class StoryDraftQuestionInput {
  @Field(() => StoryQuestionKind, { description: 'What it asks for.' })
  kind: StoryQuestionKind;

  @MaxLength(200)
  @Field(() => String, { description: 'The question.' })
  question: string;

  @ArrayMaxSize(4)
  @MaxLength(200, { each: true })
  @Field(() => [String], { description: 'Three or four different options.' })
  options: string[];

  @Field(() => Int, { description: 'Which of them is right, from 0.' })
  answer: number;

  @MaxLength(200)
  @Field(() => String, { description: 'The sentence of the text that the answer rests on, word for word.' })
  quote: string;
}

@InputType({ description: 'A draft as the adult wants it.' })
export class EditStoryDraftInput {
  @MaxLength(40)
  @Field(() => ID, { description: 'The draft.' })
  draftId: string;

  @MaxLength(80)
  @Field(() => String, { description: 'Its title.' })
  title: string;

  @ArrayMaxSize(10)
  @MaxLength(600, { each: true })
  @Field(() => [String], { description: 'Its pages.' })
  pages: string[];

  @ArrayMaxSize(5)
  @Field(() => [StoryDraftQuestionInput], { description: 'Its questions.' })
  questions: StoryDraftQuestionInput[];
}

@InputType({ description: 'Which draft becomes a story, and for whom.' })
export class ApproveStoryInput {
  @MaxLength(40)
  @Field(() => ID, { description: 'The draft, which is READY.' })
  draftId: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @MaxLength(40, { each: true })
  @Field(() => [ID], { description: "A guardian's own children, a teacher's pupils: who may read it." })
  studentIds: string[];
}

@InputType({ description: 'Which draft is not wanted, or which story is taken back.' })
export class DiscardStoryInput {
  @MaxLength(40)
  @Field(() => ID, { description: 'The draft.' })
  draftId: string;
}
