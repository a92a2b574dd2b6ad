import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { DateScalar } from '@alif24/subgraph-shared/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'shared', name: 'student_profiles' })
@Allow(anyone)
@ObjectType({ description: 'What makes a person a pupil.' })
export class StudentProfile {
  @PrimaryColumn({ type: 'uuid' })
  userId: string;

  @Field(() => Int, { description: 'School grade, 0 (before school) to 11.' })
  @Column({ type: 'smallint' })
  grade: number;

  @Field(() => DateScalar, { nullable: true, description: 'Date of birth.' })
  @Column({ type: 'date', nullable: true })
  birthDate: string | null;
}

@Entity({ schema: 'shared', name: 'teacher_profiles' })
@Allow(anyone)
@ObjectType({ description: 'What makes a person a teacher.' })
export class TeacherProfile {
  @PrimaryColumn({ type: 'uuid' })
  userId: string;

  @Field(() => String, { description: 'What they teach; may be empty.' })
  @Column({ type: 'text', default: '' })
  subject: string;

  @Field(() => Date, { nullable: true, description: 'When a moderator confirmed them; null before.' })
  @Column({ type: 'timestamptz', nullable: true })
  approvedAt: Date | null;
}

@Entity({ schema: 'shared', name: 'parent_profiles' })
@Allow(anyone)
@ObjectType({ description: 'What makes a person a parent.' })
export class ParentProfile {
  @PrimaryColumn({ type: 'uuid' })
  userId: string;

  @Field(() => Int, { description: 'How many children they look after on the platform.' })
  childCount: number;
}

@Entity({ schema: 'shared', name: 'organization_profiles' })
@Allow(anyone)
@ObjectType({ description: 'A school or learning centre.' })
export class OrganizationProfile {
  @PrimaryColumn({ type: 'uuid' })
  userId: string;

  @Field(() => String, { description: 'Its name.' })
  @Column({ type: 'text' })
  name: string;

  @Field(() => String, { description: 'Region of Uzbekistan; may be empty.' })
  @Column({ type: 'text', default: '' })
  region: string;
}
