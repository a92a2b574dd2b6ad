import { Allow, anyone, Role } from '@alif24/subgraph-shared/auth';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum StoryWriter {
  GRAMMAR = 'GRAMMAR',
  MODEL = 'MODEL',
}

registerEnumType(StoryWriter, {
  name: 'StoryWriter',
  description: 'Who wrote a story that was made to order.',
  valuesConfig: {
    GRAMMAR: { description: 'A program of ours that puts plots and words together; nothing leaves the platform.' },
    MODEL: { description: 'A language model.' },
  },
});

export enum StoryQuestionKind {
  LITERAL = 'LITERAL',
  INFERENTIAL = 'INFERENTIAL',
  VOCABULARY = 'VOCABULARY',
}

registerEnumType(StoryQuestionKind, {
  name: 'StoryQuestionKind',
  description: 'What a question about a story asks for.',
  valuesConfig: {
    LITERAL: { description: 'What the text says.' },
    INFERENTIAL: { description: 'What stands between the lines.' },
    VOCABULARY: { description: 'What a word means there.' },
  },
});

@Allow(anyone)
@ObjectType({ description: 'A piece of a page: a word, or what stands between two words.' })
export class StoryToken {
  @Field(() => String, { description: 'As it stands on the page; all pieces joined give the page.' })
  text: string;

  @Field(() => Boolean, { description: 'A word, or a number; otherwise spaces and marks.' })
  isWord: boolean;

  @Field(() => [String], { description: 'The syllables of a word; joined they give it. Empty when it is no word.' })
  syllables: string[];
}

@Allow(anyone)
@ObjectType({ description: 'A page of a story, cut into words.' })
export class StoryPage {
  @Field(() => Int, { description: 'Its number, from 1.' })
  number: number;

  @Field(() => [StoryToken], { description: 'Its words and what stands between them, in their order.' })
  tokens: StoryToken[];
}

@Allow(anyone)
@ObjectType({ description: 'A question about a story. Which option is right is told only after an answer.' })
export class StoryQuestion {
  @Field(() => ID, { description: 'Names it within its story: `q1`.' })
  id: string;

  @Field(() => StoryQuestionKind, { description: 'What it asks for.' })
  kind: StoryQuestionKind;

  @Field(() => String, { description: 'The question.' })
  question: string;

  @Field(() => [String], {
    description:
      'Three or four options in an order of the caller’s own, the same each time; an answer counts them from 0.',
  })
  options: string[];
}

@Allow(anyone)
@ObjectType({ description: 'How a story came about that a program or a language model wrote and an adult approved.' })
export class StoryMaking {
  @Field(() => StoryWriter, { description: 'Who wrote it.' })
  writer: StoryWriter;

  @Field(() => Role, { description: 'As what the adult approved it: PARENT, TEACHER or MODERATOR.' })
  approvedAs: Role;
}
