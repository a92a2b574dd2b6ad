import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getOperationAST, parse } from 'graphql';
import { parseRoverConfig } from '#rover-config';
import type { PublishedSubgraph } from '#supergraph';
import { plainId } from '../check/operations.ts';
import type { PersistedOperation } from '../store/persisted.ts';
import { filesOf } from './git.ts';

/** What a repository says of its graph at one moment. */
export interface Contract {
  subgraphs: PublishedSubgraph[];
  /** Where the SDL of each lies, from the root of the repository. */
  paths: Record<string, string>;
  operations: PersistedOperation[];
}

const OPERATIONS = 'schema/operations';
const MANIFEST = 'schema/persisted-operations.json';

/** As it was committed; null when there was no rover.yaml. */
export function contractOf(root: string, commit: string): Contract | null {
  const files = filesOf(root, commit, ['rover.yaml', 'schema']);
  return files.has('rover.yaml') ? contract((path) => files.get(path), [...files.keys()]) : null;
}

/** As it lies in the folder now. */
export function contractNow(root: string): Contract {
  const read = (path: string) => {
    try {
      return readFileSync(join(root, path), 'utf8');
    } catch {
      return undefined;
    }
  };
  return contract(read, globSync(`${OPERATIONS}/*.graphql`, { cwd: root }));
}

function contract(read: (path: string) => string | undefined, names: readonly string[]): Contract {
  const demand = (path: string) => {
    const text = read(path);
    if (text === undefined) throw new Error(`${path} is missing.`);
    return text;
  };
  const { subgraphs } = parseRoverConfig(demand('rover.yaml'));
  const documents = names
    .filter((name) => name.startsWith(`${OPERATIONS}/`) && name.endsWith('.graphql'))
    .sort()
    .map(demand);
  const manifest = JSON.parse(read(MANIFEST) ?? '{"operations":[]}') as { operations: { body: string }[] };
  return {
    subgraphs: subgraphs.map(({ name, routingUrl, file }) => ({ name, routingUrl, sdl: demand(file) })),
    paths: Object.fromEntries(subgraphs.map(({ name, file }) => [name, file])),
    operations: distinct([...documents, ...manifest.operations.map(({ body }) => body)].map(operationOf)),
  };
}

/** The first word of an operation's name is the site that asks it. */
function operationOf(document: string): PersistedOperation {
  const definition = getOperationAST(parse(document));
  const name = definition?.name?.value ?? '';
  const [site = ''] = /^[A-Z][a-z]*/.exec(name) ?? [];
  return {
    id: plainId(document),
    client: site.toLowerCase(),
    name,
    type: definition?.operation ?? 'query',
    document,
  };
}

/** Every operation once: the list that clients send by hash repeats the sources. */
export function distinct(operations: readonly PersistedOperation[]): PersistedOperation[] {
  const found = new Map<string, PersistedOperation>();
  for (const operation of operations) if (!found.has(operation.id)) found.set(operation.id, operation);
  return [...found.values()];
}
