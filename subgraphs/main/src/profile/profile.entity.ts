import { Allow, anyone, isGuardianOf, type Rule, self, selfOrSupervisor } from '@alif24/subgraph-shared/auth';
import { DateScalar } from '@alif24/subgraph-shared/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const userOf = (profile: unknown) => ({ id: (profile as { userId: string }).userId });

// The same as of the field that leads here, said again: a second way to a profile must not open it.
const profileSelf: Rule = (ctx, profile, args) => self(ctx, userOf(profile), args);
const profileSelfOrSupervisor: Rule = (ctx, profile, args) => selfOrSupervisor(ctx, userOf(profile), args);

/** A day of birth is for the pupil and their guardians; a teacher knows the grade. */
const profileSelfOrGuardian: Rule = (ctx, profile) =>
  ctx.caller?.userId === userOf(profile).id || ctx.load(isGuardianOf, userOf(profile).id);

@Entity({ schema: 'shared', name: 'student_profiles' })
@Allow(profileSelfOrSupervisor)
@ObjectType({ description: 'What makes a person a pupil.' })
export class StudentProfile {
  @PrimaryColumn({ type: 'uuid' })
  userId: string;

  @Field(() => Int, { description: 'School grade, 0 (before school) to 11.' })
  @Column({ type: 'smallint' })
  grade: number;

  @Allow(profileSelfOrGuardian)
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Date of birth; for the pupil, their guardians and moderators.',
  })
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
@Allow(profileSelf)
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

  @Field(() => String, {
    description: 'Its region in words, as somebody typed it or in Uzbek; may be empty. `regionCode` says it for sure.',
  })
  @Column({ type: 'text', default: '' })
  region: string;

  @Field(() => String, { nullable: true, description: 'Code of its region, as `regions` has it; null when not known.' })
  @Column({ type: 'text', nullable: true })
  regionCode: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of its district, as `regions` has it; null when not known.',
  })
  @Column({ type: 'text', nullable: true })
  districtCode: string | null;
}
