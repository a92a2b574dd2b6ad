import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Script } from '@alif24/subgraph-shared/scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Language, QuestionKind, QuestionText } from './story-family.ts';

export enum StoryTheme {
  NATURE = 'NATURE',
  FAMILY = 'FAMILY',
  SCHOOL = 'SCHOOL',
  FAIRY_TALE = 'FAIRY_TALE',
  SCIENCE = 'SCIENCE',
  CITY = 'CITY',
  HISTORY = 'HISTORY',
  FRIENDSHIP = 'FRIENDSHIP',
}

registerEnumType(StoryTheme, {
  name: 'StoryTheme',
  description: 'What a story is about.',
  valuesConfig: {
    NATURE: { description: 'Animals, plants and the weather.' },
    FAMILY: { description: 'Life at home.' },
    SCHOOL: { description: 'Lessons, breaks and classmates.' },
    FAIRY_TALE: { description: 'What can happen only in a tale.' },
    SCIENCE: { description: 'How something works.' },
    CITY: { description: 'Streets, markets and workshops.' },
    HISTORY: { description: 'People and roads of long ago.' },
    FRIENDSHIP: { description: 'Helping and being helped.' },
  },
});

export type { Language };

/** A question of one story as the server holds it: with its key. No type of the graph. */
export interface KeyedQuestion extends QuestionText {
  id: string;
  kind: QuestionKind;
  /** Counts `options` as written here, not as a reader sees them. */
  answer: number;
}

@Directive('@key(fields: "id")')
@Allow(anyone)
@ObjectType({ description: 'A short story (ertak) that a child reads page by page.' })
export class Story {
  @Field(() => ID, { description: 'Stable and readable: `uz-laylak`.' })
  id: string;

  @Field(() => String, { description: 'Its language as an ISO 639-1 code: `uz`.' })
  language: Language;

  @Field(() => Script, { description: 'The script it was written in; Uzbek stories can be had in both.' })
  script: Script;

  @Field(() => Int, { description: 'How much it asks of the reader: 1 (a few short words a page) to 4.' })
  level: number;

  @Field(() => String, { description: 'Key of its picture: `stork`.' })
  picture: string;

  @Field(() => StoryTheme, { description: 'What it is about.' })
  theme: StoryTheme;

  /** The same story in all its languages: `laylak`. */
  family: string;

  /** In its own script. */
  title: string;

  /** In its own script. */
  pages: readonly string[];

  /** How it came about, where it was made to order; undefined for the library. */
  making?: { authorId: string; approvedAs: string; writer: string };

  /** With their keys; empty until they are written. */
  questions: readonly KeyedQuestion[];
}
