import { randomUUID } from 'node:crypto';

/** A uuid of version 7, as the database makes them: of two the later one is greater. */
export function timeOrderedId(now: number = Date.now()): string {
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
