import { createHash, timingSafeEqual } from 'node:crypto';
import type { RouteAnswer, RouteRequest } from '@alif24/subgraph-shared/server';

/** Whether two texts are the same, in a time that says nothing of where they differ. */
export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** Whether a call carries this login and password in its Authorization header. */
export function hasBasicAuth({ headers }: RouteRequest, login: string, password: string): boolean {
  const given = typeof headers.authorization === 'string' ? headers.authorization : '';
  const [, encoded = ''] = /^Basic ([A-Za-z0-9+/=]{1,1000})$/i.exec(given) ?? [];
  return sameSecret(Buffer.from(encoded, 'base64').toString(), `${login}:${password}`);
}

/** Whether the body is of this type, as its header says. */
export function isOfType({ headers }: RouteRequest, type: string): boolean {
  return (
    String(headers['content-type'] ?? '')
      .split(';')[0]
      ?.trim()
      .toLowerCase() === type
  );
}

/** The JSON object in a body; undefined for anything else. */
export function jsonObject({ body }: RouteRequest): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an object has no other keys than these. */
export const hasOnly = (value: object, keys: readonly string[]) =>
  Object.keys(value).every((key) => keys.includes(key));

/** What a provider hears whose keys we were not given. */
export const notConfigured: RouteAnswer = { status: 503, body: { error: 'NOT_CONFIGURED' } };
