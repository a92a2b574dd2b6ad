import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Engine } from './engine.ts';
import { type Key, may, type Permission } from './keys.ts';
import type { Links } from './links.ts';
import type { Store } from './store/database.ts';

/** What does not change while the server runs. */
export interface Registry {
  store: Store;
  engine: Engine;
  links: Links;
  log: Logger;
  /** How long a check is waited for, in milliseconds; then rover gets its id and asks every 5 s how it stands. */
  answerWithin: number;
}

/** One request: the registry and who asks. */
export interface Context extends Registry {
  /** Undefined: the key is none, or was revoked. */
  key: Key | undefined;
}

/** A failure that rover shows as it is: one sentence for the person at the terminal. */
export const refusal = (message: string): GraphQLError => new GraphQLError(message);

export const unknownKey = 'The key in APOLLO_KEY is not valid: it was never made here, or it was revoked.';

/** The key, if it may do that with that graph. Throws what rover shows. Says the same whether or not another graph exists. */
export function allow({ key }: Context, graph: string, permission: Permission): Key {
  if (!key) throw refusal(unknownKey);
  if (key.graph !== graph) throw refusal(`The key is for the graph ${key.graph}, not for ${graph}.`);
  if (!may(key, permission))
    throw refusal(`The key ${key.name} has the role ${key.role}, which may not ${phrase[permission]}.`);
  return key;
}

const phrase: Record<Permission, string> = {
  read: 'read',
  check: 'run checks',
  publish: 'publish',
  delete: 'delete subgraphs',
  report: 'report usage',
};

const NAME = /^[A-Za-z][\w-]{0,63}$/;
const VARIANT = /^[\w.-]{1,63}$/;

/** Throws what rover shows when a subgraph cannot be called so. */
export function requireName(name: string): void {
  if (!NAME.test(name))
    throw refusal(`A subgraph cannot be called "${name}": a letter, then up to 63 letters, digits, _ or -.`);
}

/** UTF-16 units of a schema: ten times what our largest subgraph has. */
const LONGEST_SDL = 2_000_000;

/** Throws what rover shows when the schema of a subgraph is none. */
export function requireSdl(sdl: string | null | undefined, subgraph = 'the subgraph'): string {
  if (!sdl?.trim()) throw refusal(`The schema of ${subgraph} is empty.`);
  if (sdl.length > LONGEST_SDL) throw refusal(`The schema of ${subgraph} is longer than ${LONGEST_SDL} characters.`);
  return sdl;
}

/** Throws what rover shows when a variant cannot be called so. */
export function requireVariant(name: string): void {
  if (!VARIANT.test(name))
    throw refusal(`A variant cannot be called "${name}": up to 63 letters, digits, dots, _ or -.`);
}

/** Reads alif24@current; without a variant it is current. Undefined when it is no graph ref. */
export function parseRef(ref: string): { graph: string; variant: string } | undefined {
  const [graph = '', variant = 'current', ...rest] = ref.split('@');
  return NAME.test(graph) && VARIANT.test(variant) && rest.length === 0 ? { graph, variant } : undefined;
}
