import { Allow, anyone, Locale } from '@alif24/subgraph-shared/auth';
import { Field, Int, ObjectType } from 'type-graphql';
import { QuestionKind } from '../question/question.ts';
import { QuestionKeyType, QuestionTextType } from '../question/question.type.ts';

@Allow(anyone)
@ObjectType({ description: 'The title of a section in one language.' })
export class LiveQuizSectionTitle {
  @Field(() => Locale, { description: 'The language it is in.' })
  language: Locale;

  @Field(() => String, { description: 'The title.' })
  title: string;
}

@Allow(anyone)
@ObjectType({ description: 'A question of a live quiz as its host wrote it, key and all; for the host alone.' })
export class WrittenLiveQuizQuestion {
  @Field(() => Int, { description: 'Its place in the quiz, from 1.' })
  number: number;

  @Field(() => QuestionKind, { description: 'What kind of answer it takes.' })
  kind: QuestionKind;

  @Field(() => [QuestionTextType], {
    description: 'Its words in each language that it was written in, that of the quiz among them.',
  })
  texts: QuestionTextType[];

  @Field(() => [String], { description: 'LISTEN: the pictures to choose from by their names; empty for all others.' })
  pictures: string[];

  @Field(() => QuestionKeyType, { description: 'What is right; empty in a survey.' })
  key: QuestionKeyType;

  @Field(() => Int, { description: 'Seconds it takes answers for, 5 to 120.' })
  seconds: number;

  @Field(() => Int, { description: 'Points of a right answer given at once, 0 to 5000.' })
  points: number;

  @Field(() => String, {
    nullable: true,
    description: 'Title of the section that begins with it, in the language of the quiz; null where none begins.',
  })
  section: string | null;

  @Field(() => [LiveQuizSectionTitle], { description: 'The title of that section in other languages.' })
  sectionTranslations: LiveQuizSectionTitle[];
}
