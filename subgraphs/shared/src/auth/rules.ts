import { defaultFieldResolver, GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import { AppError } from '../utils/index.ts';
import type { CallerContext } from './context.ts';
import type { Role } from './roles.ts';
import { isGuardianOf, mayReadStudents } from './supervision.ts';

/** Says whether the caller may have a field of `root` with `args`. */
export type Rule = (ctx: CallerContext, root: unknown, args: Record<string, unknown>) => boolean | Promise<boolean>;

/** Open to the world. */
export const anyone: Rule = () => true;

/** Anybody who is signed in. */
export const signedIn: Rule = (ctx) => ctx.caller !== null;

/** One of these roles. */
export const role =
  (...roles: Array<`${Role}`>): Rule =>
  (ctx) =>
    ctx.caller !== null && roles.includes(ctx.caller.role);

/** On a field of a user: that user alone. */
export const self: Rule = (ctx, root) => ctx.caller !== null && ctx.caller.userId === (root as { id: string }).id;

/** On a field of a user: themselves, their guardians, their teachers and organisations, and moderators. */
export const selfOrSupervisor: Rule = (ctx, root) =>
  ctx.caller !== null && ctx.load(mayReadStudents, (root as { id: string }).id);

/** On a field of a pupil: their guardians, and moderators. */
export const guardian: Rule = (ctx, root) => ctx.load(isGuardianOf, (root as { id: string }).id);

/** Numbers of many people and of nobody in particular: for analysts, and moderators. */
export const analyst: Rule = (ctx) => ctx.isAnalyst === true || ctx.caller?.role === 'MODERATOR';

/** Who may have this field; on a type, all of its fields that do not say otherwise. */
export function Allow(rule: Rule) {
  return Extensions({ rule });
}

/**
 * Guards every field of `schema` by its rule, in place. Throws, naming each of them, when a field has none:
 * a field that nobody decided about does not get built.
 */
export function enforceRules(schema: GraphQLSchema): void {
  const undecided: string[] = [];
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const rule = (field.extensions.rule ?? type.extensions.rule) as Rule | undefined;
      if (!rule) undecided.push(`${type.name}.${field.name}`);
      // A token for statistics gets in by no other door, however open that is; entities have a lock of their own.
      else if (roots.has(type) && rule !== analyst) guard(type, field, forPeople(rule));
      else if (rule !== anyone) guard(type, field, rule);
    }
  }
  if (undecided.length > 0) throw new Error(`No @Allow(rule) on ${undecided.join(', ')}`);
}

const forPeople =
  (rule: Rule): Rule =>
  (ctx, root, args) =>
    ctx.isAnalyst !== true && rule(ctx, root, args);

type ObjectField = ReturnType<GraphQLObjectType['getFields']>[string];

function guard(type: GraphQLObjectType, field: ObjectField, rule: Rule) {
  const { resolve = defaultFieldResolver, subscribe } = field;
  const check = (allowed: boolean, ctx: CallerContext) => {
    if (allowed) return;
    if (ctx.isAnalyst)
      throw new AppError(
        'FORBIDDEN',
        'A token of an analyst opens statistics and nothing else; what is for everybody is asked without it.',
      );
    throw ctx.caller
      ? new AppError('FORBIDDEN', `You may not have ${type.name}.${field.name}.`)
      : new AppError('UNAUTHENTICATED', 'Sign in first.');
  };
  const guarded =
    (next: typeof resolve): typeof resolve =>
    (root, args: Record<string, unknown>, context, info) => {
      const ctx = context as CallerContext;
      const allowed = rule(ctx, root, args);
      if (typeof allowed === 'boolean') {
        check(allowed, ctx);
        return next(root, args, ctx, info);
      }
      return allowed.then((answer) => {
        check(answer, ctx);
        return next(root, args, ctx, info);
      });
    };
  // A subscription is decided when it opens; its events are then the subscriber's own.
  if (subscribe) field.subscribe = guarded(subscribe);
  else field.resolve = guarded(resolve);
}
