import type { GraphQLError } from 'graphql';
import type { Limits } from './limits.ts';
import { limitExceeded, refused } from './operation-limits.ts';

/**
 * What forbids these variables whatever they are for: nested too deep, a list too long, a number that is none. Looks level by level, so
 * that no depth exhausts the stack; flat variables cost no memory.
 */
export function faultInVariables(
  variables: Readonly<Record<string, unknown>> | null | undefined,
  { variableDepth, variableItems }: Pick<Limits, 'variableDepth' | 'variableItems'>,
): GraphQLError | undefined {
  if (!variables) return undefined;
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > variableDepth) return limitExceeded('variable depth');
    const next: unknown[] = [];
    for (const part of level) {
      if (Array.isArray(part)) {
        if (part.length > variableItems) return limitExceeded('variable items');
        for (const value of part) if (!take(value, next)) return notFinite();
      } else {
        for (const key in part as object) {
          if (!take((part as Record<string, unknown>)[key], next)) return notFinite();
        }
      }
    }
    level = next;
  }
  return undefined;
}

/** False for a number that JSON cannot carry on: 1e400 is read as infinity. */
function take(value: unknown, next: unknown[]): boolean {
  if (typeof value === 'object' && value !== null) next.push(value);
  return typeof value !== 'number' || Number.isFinite(value);
}

function notFinite(): GraphQLError {
  return refused('number', 'A number is too large.', 'BAD_USER_INPUT');
}
