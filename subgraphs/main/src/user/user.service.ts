import { mayReadStudents } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { In } from 'typeorm';
import { User } from './user.entity.ts';

/** Users by id, null for those who do not exist. */
export async function usersById(ctx: Context, ids: readonly string[]): Promise<Array<User | null>> {
  const users = await ctx.db.find(User, { where: { id: In([...ids]) } });
  const byId = new Map(users.map((user) => [user.id, user]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** A user as the caller may know of them: a pupil whom the caller does not look after is as if they did not exist. */
export async function findUser(ctx: Context, id: string): Promise<User | null> {
  const user = await ctx.load(usersById, id);
  if (user?.role === 'STUDENT' && !(await ctx.load(mayReadStudents, id))) return null;
  return user;
}

/** The signed-in person; null when nobody is. */
export async function currentUser(ctx: Context): Promise<User | null> {
  return ctx.caller && ctx.load(usersById, ctx.caller.userId);
}

/** What the world may call them: a pupil's given name, an adult's full one. */
export function displayNameOf(user: User): string {
  return user.role === 'STUDENT' ? user.firstName : fullNameOf(user);
}

export function fullNameOf(user: User): string {
  return `${user.firstName} ${user.lastName}`.trim();
}
