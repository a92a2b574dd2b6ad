import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum LessonBlockKind {
  TEXT = 'TEXT',
  PICTURE = 'PICTURE',
  STORY = 'STORY',
  LETTER = 'LETTER',
  QUESTION = 'QUESTION',
}

registerEnumType(LessonBlockKind, {
  name: 'LessonBlockKind',
  description: 'What a block of a lesson is.',
  valuesConfig: {
    TEXT: { description: 'Something to read.' },
    PICTURE: { description: 'Something to look at, with a caption or without.' },
    STORY: { description: 'A story of the library.' },
    LETTER: { description: 'A letter of an alphabet.' },
    QUESTION: { description: 'A question with two to four options, one of them right.' },
  },
});

@Directive('@key(fields: "id", resolvable: false)')
@Allow(anyone)
@ObjectType('Letter', { description: 'A letter of an alphabet: one tile, also where it is written with two signs.' })
export class LessonLetter {
  @Field(() => ID, { description: 'Stable and readable: `uz-sh`.' })
  id: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@Allow(anyone)
@ObjectType('Story', { description: 'A short story (ertak) that a child reads page by page.' })
export class LessonStory {
  @Field(() => ID, { description: 'Stable and readable: `uz-laylak`.' })
  id: string;
}

@Entity({ schema: 'lessons', name: 'lesson_blocks' })
@Allow(anyone)
@ObjectType({ description: 'One step of a lesson.' })
export class LessonBlock {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  lessonId: string;

  @Field(() => Int, { description: 'Its place in the lesson, from 1.' })
  @Column({ type: 'smallint' })
  position: number;

  @Field(() => LessonBlockKind, { description: 'What it is; it says which of the other fields are set.' })
  @Column({ type: 'text' })
  kind: LessonBlockKind;

  @Column({ type: 'text', nullable: true })
  text: string | null;

  @Field(() => String, { nullable: true, description: 'Key of a picture: `apple`.' })
  @Column({ type: 'text', nullable: true })
  picture: string | null;

  @Column({ type: 'text', nullable: true })
  storyId: string | null;

  @Column({ type: 'text', nullable: true })
  letterId: string | null;

  @Column({ type: 'text', array: true, nullable: true })
  options: string[] | null;

  /** The key. It leaves the server only towards the author. */
  @Column({ type: 'smallint', nullable: true })
  answer: number | null;

  /** Shown after a wrong choice. */
  @Column({ type: 'text', nullable: true })
  hint: string | null;
}
