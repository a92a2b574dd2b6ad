import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum TestStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
}

registerEnumType(TestStatus, {
  name: 'TestStatus',
  description: 'Where a test stands between its author and the pupils.',
  valuesConfig: {
    DRAFT: { description: 'Only its author sees it and may change it.' },
    PUBLISHED: { description: 'Open to pupils; its questions no longer change.' },
  },
});

export enum TestQuestionType {
  SINGLE_CHOICE = 'SINGLE_CHOICE',
  MULTIPLE_CHOICE = 'MULTIPLE_CHOICE',
  NUMBER = 'NUMBER',
  SHORT_TEXT = 'SHORT_TEXT',
}

registerEnumType(TestQuestionType, {
  name: 'TestQuestionType',
  description: 'How a question is answered.',
  valuesConfig: {
    SINGLE_CHOICE: { description: 'One option is right.' },
    MULTIPLE_CHOICE: { description: 'One option or more are right; all of them and no other must be chosen.' },
    NUMBER: { description: 'A number is written; it may be off by the tolerance.' },
    SHORT_TEXT: {
      description: 'A word or a few are written; case, spaces, apostrophes and the Uzbek script do not matter.',
    },
  },
});

@Allow(anyone)
@ObjectType({ description: 'One of the answers offered by a choice question.' })
export class TestOption {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => String, { description: 'What it says.' })
  text: string;
}

@Allow(anyone)
@ObjectType({ description: 'How pupils did on one question, each by the first attempt they submitted.' })
export class TestQuestionStatistics {
  @Field(() => Int, { description: 'How many pupils submitted a test with this question.' })
  attempts: number;

  @Field(() => Int, { description: 'How many of them answered it.' })
  answered: number;

  @Field(() => Int, { description: 'How many of them were right.' })
  correct: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the pupils who were right, 0 (hard) to 1 (easy); null before the first attempt.',
  })
  facility: number | null;
}

@Allow(anyone)
@ObjectType({ description: 'How pupils did on a test, each by the first attempt they submitted.' })
export class TestStatistics {
  @Field(() => Int, { description: 'How many pupils submitted it.' })
  students: number;

  @Field(() => Float, { nullable: true, description: 'Their mean score in points; null before the first attempt.' })
  averageScore: number | null;
}
