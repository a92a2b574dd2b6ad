import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'crm', name: 'classrooms' })
@Allow(anyone)
@ObjectType({ description: 'A class of an organisation with its teacher and pupils; for those who belong to it.' })
export class Classroom {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  organizationId: string;

  @Column({ type: 'uuid' })
  teacherId: string;

  @Field(() => String, { description: 'What it is called, e.g. `3-B`; unique in its organisation.' })
  @Column({ type: 'text' })
  name: string;

  @Field(() => Int, { description: 'School grade, 0 (before school) to 11.' })
  @Column({ type: 'smallint' })
  grade: number;

  @Field(() => Date, { description: 'When it was made.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}

@Entity({ schema: 'crm', name: 'classroom_students' })
export class ClassroomStudent {
  @PrimaryColumn({ type: 'uuid' })
  classroomId: string;

  @PrimaryColumn({ type: 'uuid' })
  studentId: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  joinedAt: Date;
}
