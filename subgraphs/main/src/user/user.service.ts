import { mayKnowParents, mayNameStudents, mayReadStudents } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, pseudonymOf } from '@alif24/subgraph-shared/utils';
import { In } from 'typeorm';
import { User } from './user.entity.ts';

/** Users by id, null for those who do not exist. */
export async function usersById(ctx: Context, ids: readonly string[]): Promise<Array<User | null>> {
  const users = await ctx.db.find(User, { where: { id: In([...ids]) } });
  const byId = new Map(users.map((user) => [user.id, user]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** A user as the caller may know of them: a pupil whom the caller does not look after, or that pupil's parent, is as if they did not exist. */
export async function findUser(ctx: Context, id: string): Promise<User | null> {
  const user = await ctx.load(usersById, id);
  if (user?.role === 'STUDENT' && !(await ctx.load(mayReadStudents, id))) return null;
  if (user?.role === 'PARENT' && !(await ctx.load(mayKnowParents, id))) return null;
  return user;
}

/** The signed-in person; null when nobody is. */
export async function currentUser(ctx: Context): Promise<User | null> {
  return ctx.caller && ctx.load(usersById, ctx.caller.userId);
}

/** A pupil by id, whoever asks; NOT_FOUND for anybody else. */
export async function findStudent(ctx: Context, id: string): Promise<User> {
  const [user] = await usersById(ctx, [id]);
  if (user?.role !== 'STUDENT') throw new AppError('NOT_FOUND', 'There is no such pupil.');
  return user;
}

/** What the caller may call them: who works here by the full name, a parent by the given one among strangers, a pupil by theirs or a made-up one. */
export async function displayNameOf(ctx: Context, user: User): Promise<string> {
  if (user.role === 'PARENT') return (await ctx.load(mayKnowParents, user.id)) ? fullNameOf(user) : user.firstName;
  if (user.role !== 'STUDENT') return fullNameOf(user);
  return (await ctx.load(mayNameStudents, user.id)) ? user.firstName : pseudonymOf(user.id);
}

export function fullNameOf(user: User): string {
  return `${user.firstName} ${user.lastName}`.trim();
}
