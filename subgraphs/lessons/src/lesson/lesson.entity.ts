import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum LessonStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  ARCHIVED = 'ARCHIVED',
}

registerEnumType(LessonStatus, {
  name: 'LessonStatus',
  description: 'Where a lesson stands in its life.',
  valuesConfig: {
    DRAFT: { description: 'Being written; for its author alone.' },
    PUBLISHED: { description: 'Open to all; its blocks do not change any more.' },
    ARCHIVED: { description: 'Out of the library; those who began it may finish it.' },
  },
});

@Entity({ schema: 'lessons', name: 'lessons' })
@Directive('@key(fields: "id")')
@Allow(anyone)
@ObjectType({ description: 'A lesson: blocks that a pupil goes through in their order.' })
export class Lesson {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid', nullable: true })
  authorId: string | null;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text', default: '' })
  summary: string;

  @Field(() => String, { description: 'The language it teaches in, as an ISO 639-1 code: `uz`.' })
  @Column({ type: 'text' })
  language: string;

  @Field(() => Int, { description: 'The school grade it is meant for, 0 (before school) to 11.' })
  @Column({ type: 'smallint' })
  grade: number;

  @Field(() => String, { nullable: true, description: 'Key of its picture: `apple`.' })
  @Column({ type: 'text', nullable: true })
  picture: string | null;

  @Field(() => LessonStatus, { description: 'Draft, published or archived.' })
  @Column({ type: 'text', default: LessonStatus.DRAFT })
  status: LessonStatus;

  @Field(() => Date, { nullable: true, description: 'When it was published first; null before.' })
  @Column({ type: 'timestamptz', nullable: true })
  publishedAt: Date | null;
}
