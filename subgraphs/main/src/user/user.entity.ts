import {
  Allow,
  anyone,
  Locale,
  mayKnowParents,
  mayKnowStudents,
  mayNameStudents,
  Role,
  type Rule,
  role,
  self,
  selfOrSupervisor,
  signedIn,
} from '@alif24/subgraph-shared/auth';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A pupil's surname is for those who look after them and the cashiers of their school, a parent's for those who know the family; that of who works here for anybody signed in. */
export const known: Rule = (ctx, root, args) => {
  const { id, role } = root as User;
  if (role === Role.STUDENT) return ctx.caller !== null && ctx.load(mayKnowStudents, id);
  return role === Role.PARENT ? ctx.load(mayKnowParents, id) : signedIn(ctx, root, args);
};

/** A pupil's given name is for whoever may call them by it; an adult's for anybody who is signed in. */
export const called: Rule = async (ctx, root) =>
  ctx.caller !== null && ((root as User).role !== Role.STUDENT || ctx.load(mayNameStudents, (root as User).id));

@Entity({ schema: 'shared', name: 'users' })
@Directive('@key(fields: "id")')
@Allow(selfOrSupervisor)
@ObjectType({
  description: 'A person: pupil, parent, teacher, organisation or moderator. Every platform adds its own to it.',
})
export class User {
  @Allow(anyone)
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Allow(signedIn)
  @Field(() => Role, {
    nullable: true,
    description: 'What this person is on the platform; for anybody who is signed in.',
  })
  @Column({ type: 'text' })
  role: Role;

  @Field(() => String, {
    nullable: true,
    description: 'Phone number in E.164; for the person and those who look after them.',
  })
  @Column({ type: 'text', nullable: true })
  phone: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  phoneVerifiedAt: Date | null;

  @Allow(self)
  @Field(() => String, {
    nullable: true,
    description: 'E-mail address by which they may sign in, proven to be theirs; for themselves alone.',
  })
  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'bigint', nullable: true })
  telegramId: string | null;

  @Allow(role('MODERATOR'))
  @Field(() => Date, { nullable: true, description: 'When a moderator closed the account; for moderators.' })
  @Column({ type: 'timestamptz', nullable: true })
  bannedAt: Date | null;

  @Allow(role('MODERATOR'))
  @Field(() => String, { nullable: true, description: 'Why a moderator closed the account; for moderators.' })
  @Column({ type: 'text', nullable: true })
  banReason: string | null;

  @Column({ type: 'text', nullable: true, select: false })
  passwordHash: string | null;

  @Allow(called)
  @Field(() => String, {
    nullable: true,
    description: "Given name; an adult's for anybody who is signed in, a pupil's for whoever may call them by it.",
  })
  @Column({ type: 'text' })
  firstName: string;

  @Allow(known)
  @Field(() => String, {
    nullable: true,
    description:
      "Surname; a pupil's for themselves, those who look after them and the cashiers of their school, a parent's for those who know the family.",
  })
  @Column({ type: 'text', default: '' })
  lastName: string;

  @Field(() => Locale, {
    nullable: true,
    description: 'The language they read in; for the person and those who look after them.',
  })
  @Column({ type: 'text', default: Locale.UZ_LATN })
  locale: Locale;

  @Field(() => Date, {
    nullable: true,
    description: 'When they joined; for the person and those who look after them.',
  })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
