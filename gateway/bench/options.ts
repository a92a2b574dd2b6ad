// What `npm run bench -w gateway -- …` takes.
import { parseArgs } from 'node:util';
import type { QueryName } from './queries.ts';
import type { Users } from './rounds.ts';

export const sections = ['queries', 'one-process', 'fan-out'] as const;
export type Section = (typeof sections)[number];

export interface Options {
  sections: readonly Section[];
  queries: readonly QueryName[];
  users: readonly Users[];
  /** Names of contestants; empty for all. */
  only: readonly string[];
  rounds: number;
  seconds: number;
  warmUp: number;
  connections: number;
  subscribers: readonly number[];
  events: number;
  json: string | undefined;
}

/** Throws a sentence about what cannot be understood. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      section: { type: 'string', default: 'all' },
      query: { type: 'string', default: 'heavy,wide' },
      users: { type: 'string', default: 'all' },
      only: { type: 'string', default: '' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      'warm-up': { type: 'string', default: '3' },
      connections: { type: 'string', default: '16' },
      subscribers: { type: 'string', default: '200,1000,2000' },
      events: { type: 'string', default: '40' },
      json: { type: 'string' },
    },
  });
  return {
    sections: choice('section', values.section, sections),
    queries: choice('query', values.query, ['heavy', 'wide', 'small']),
    users: choice('users', values.users, ['distinct', 'identical']),
    only: list(values.only),
    rounds: positive('rounds', values.rounds),
    seconds: positive('seconds', values.seconds),
    warmUp: positive('warm-up', values['warm-up']),
    connections: positive('connections', values.connections),
    subscribers: list(values.subscribers).map((each) => positive('subscribers', each)),
    events: positive('events', values.events),
    json: values.json,
  };
}

const list = (value: string) => value.split(',').filter(Boolean);

function choice<Name extends string>(option: string, value: string, names: readonly Name[]): readonly Name[] {
  if (value === 'all') return names;
  const chosen = list(value);
  const unknown = chosen.find((each) => !names.some((name) => name === each));
  if (unknown) throw new Error(`--${option} takes ${names.join(', ')} or all, not ${unknown}`);
  return names.filter((name) => chosen.includes(name));
}

function positive(option: string, value: string): number {
  const number = Number(value);
  if (!(number > 0)) throw new Error(`--${option} takes a number above 0, not ${value}`);
  return number;
}
