import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Script } from '@alif24/subgraph-shared/scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum LetterKind {
  VOWEL = 'VOWEL',
  CONSONANT = 'CONSONANT',
  SIGN = 'SIGN',
}

registerEnumType(LetterKind, {
  name: 'LetterKind',
  description: 'What sort of sound a letter stands for.',
  valuesConfig: {
    VOWEL: { description: 'A vowel.' },
    CONSONANT: { description: 'A consonant.' },
    SIGN: { description: 'A sign without a sound of its own, such as tutuq belgisi or the soft sign.' },
  },
});

@Allow(anyone)
@ObjectType({ description: 'A word that a child meets a letter in.' })
export class LetterWord {
  language: string;

  /** In the script of its alphabet. */
  word: string;

  @Field(() => [String], { description: 'The word in its tiles: sh, ch, ng, oʻ and gʻ are one each.' })
  tiles: string[];

  @Field(() => Int, { description: 'Which of the tiles is the letter, counted from 0.' })
  letterIndex: number;

  @Field(() => String, { description: 'Key of the picture, the same for one thing in every language: `apple`.' })
  picture: string;
}

@Directive('@key(fields: "id")')
@Allow(anyone)
@ObjectType({ description: 'A letter of an alphabet: one tile, also where it is written with two signs.' })
export class Letter {
  @Field(() => ID, { description: 'Stable and readable: `uz-sh`.' })
  id: string;

  @Field(() => String, { description: 'Language of its alphabet as an ISO 639-1 code: `uz`.' })
  language: string;

  @Field(() => String, { description: 'The large letter: `Sh`.' })
  upper: string;

  @Field(() => String, { description: 'The small letter: `sh`.' })
  lower: string;

  @Field(() => String, { description: 'How the letter is called, in its own language.' })
  name: string;

  @Field(() => Int, {
    description: 'Its place in the alphabet, from 1; signs outside the alphabet follow the letters.',
  })
  position: number;

  @Field(() => LetterKind, { description: 'Vowel, consonant or sign.' })
  kind: LetterKind;

  @Field(() => [LetterWord], { description: 'Three words with this letter, each with a picture.' })
  words: LetterWord[];
}

@Allow(anyone)
@ObjectType({ description: 'The letters of one language in their order.' })
export class Alphabet {
  @Field(() => ID, { description: 'The language as an ISO 639-1 code: `uz`.' })
  language: string;

  @Field(() => String, { description: 'What the language calls itself.' })
  name: string;

  @Field(() => Script, { description: 'The script it is written in.' })
  script: Script;

  @Field(() => String, { description: 'Which orthography this is; a reform would be a new version.' })
  version: string;

  @Directive('@listSize(assumedSize: 40)')
  @Field(() => [Letter], { description: 'The letters in the order of the alphabet.' })
  letters: Letter[];

  @Field(() => [Letter], { description: 'Signs that are learned with the letters but stand outside the alphabet.' })
  signs: Letter[];
}
