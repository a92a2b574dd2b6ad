import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Letter, LetterWord } from '../alphabet/alphabet.entity.ts';
import { LetterPromptKind } from './letter-practice.entity.ts';

@Allow(anyone)
@ObjectType({ description: 'A word with one tile left out, as a WORD prompt shows it.' })
export class LetterGap {
  @Field(() => [String], { nullable: 'items', description: 'The tiles of the word; null where the letter belongs.' })
  tiles: Array<string | null>;

  @Field(() => String, { description: 'Key of the picture that shows the word.' })
  picture: string;
}

@Allow(anyone)
@ObjectType({ description: 'One question of a practice: which of four letters is it?' })
export class LetterPrompt {
  @Field(() => Int, { description: 'Its place in the practice, from 1.' })
  number: number;

  @Field(() => LetterPromptKind, { description: 'How the letter is asked for.' })
  kind: LetterPromptKind;

  @Field(() => String, { nullable: true, description: 'The name or the large letter; null for a word.' })
  text: string | null;

  @Field(() => LetterGap, { nullable: true, description: 'The word with its gap; null for the other kinds.' })
  gap: LetterGap | null;

  @Field(() => [Letter], { description: 'The four letters to choose from.' })
  choices: Letter[];

  @Field(() => [ID], { description: 'Ids of the letters that were tried and were not it.' })
  wrongChoices: string[];

  @Field(() => Int, { description: 'How many tries are left: 2 at first, 0 when it is done.' })
  triesLeft: number;

  @Field(() => Boolean, { description: 'It was right at the first try.' })
  isCorrect: boolean;

  @Field(() => Letter, { nullable: true, description: 'The right letter; null until the prompt is done.' })
  answer: Letter | null;
}

@Allow(anyone)
@ObjectType({ description: 'A short exercise that the server dealt to a pupil; the keys stay on the server.' })
export class LetterPractice {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => String, { description: 'The alphabet, as an ISO 639-1 code.' })
  language: string;

  @Field(() => Letter, { nullable: true, description: 'The letter it is about; null when it is the whole alphabet.' })
  letter: Letter | null;

  @Field(() => [LetterPrompt], { description: 'Five prompts, to be answered in any order.' })
  prompts: LetterPrompt[];

  @Field(() => Int, { description: 'How many prompts were right at the first try.' })
  correct: number;

  @Field(() => Int, { description: 'Coins paid for it; 0 until it is complete.' })
  coins: number;

  @Field(() => Date, { nullable: true, description: 'When its last prompt was done; null before.' })
  completedAt: Date | null;
}

@Allow(anyone)
@ObjectType({ description: 'What the server says to an answer.' })
export class LetterAnswerResult {
  @Field(() => Boolean, { description: 'The choice was right.' })
  isCorrect: boolean;

  @Field(() => LetterWord, {
    nullable: true,
    description: 'A word with the right letter, to help with the next try; null when none is needed or left.',
  })
  hint: LetterWord | null;

  @Field(() => LetterPractice, { description: 'The practice as it stands now.' })
  practice: LetterPractice;
}
