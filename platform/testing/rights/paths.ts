import type { OpenSubgraph } from '@alif24/subgraph-shared/server';
import { addDays, localDate } from '@alif24/subgraph-shared/utils';
import { type GraphQLObjectType, getNamedType, isObjectType, isUnionType } from 'graphql';
import { namesObjects, writeArguments } from './arguments.ts';
import { type Answered, askAndForget, leavesAt } from './ask.ts';
import { CALLERS, idOf } from './callers.ts';

/** A way to an object of a type. */
export interface Path {
  /** What the table calls it. */
  name: string;
  operation: 'query' | 'subscription';
  /** Each step as it stands in the query, and by what name its value comes back. */
  steps: ReadonlyArray<{ text: string; key: string }>;
  /** It leads to what was named by an id: to the same object whoever asks. */
  isNamed: boolean;
}

export interface Found {
  /** The best way to each type, and to the kinds of people. */
  paths: Map<string, Path[]>;
  /** An object of each type, by its id. */
  samples: Map<string, string>;
}

const DEPTH = 7;
/** Those for whom most is open ask first: what they cannot reach nobody does. */
const ORDER = ['P', 'G', 'T', 'O', 'D', 'E', 'C', 'M', 'p', 'g', 't', 'o', 'd', 'A'];

export const queryOf = ({ operation, steps }: Path, selection: string): string =>
  `${operation} { ${steps.map(({ text }) => text).join(' { ')} { ${selection} ${'}'.repeat(steps.length)} }`;

export const leavesOf = ({ steps }: Path, { data }: Answered, field?: string): unknown[] =>
  leavesAt(data, [...steps.map(({ key }) => key).filter((key) => key !== ''), ...(field ? [field] : [])]);

/** Walks a subgraph from everything that can be asked of it, breadth first, as the callers that own most, until no more types are found. */
export async function findPaths(subgraph: OpenSubgraph, given: ReadonlyMap<string, string>): Promise<Found> {
  const { schema } = subgraph;
  const found: Found = { paths: new Map(), samples: new Map([...given].filter(([name]) => schema.getType(name))) };
  const union = schema.getType('_Entity');
  const entities = isUnionType(union) ? union.getTypes() : [];

  const keep = (type: GraphQLObjectType, path: Path) => {
    const known = found.paths.get(type.name) ?? [];
    found.paths.set(type.name, [...known, path]);
  };
  for (const [who, letter] of [
    ['pupil', 'P'],
    ['parent', 'G'],
    ['teacher', 'T'],
    ['school', 'O'],
    ['cashier', 'C'],
  ] as const) {
    const user = entities.find(({ name }) => name === 'User');
    if (user) keep(user, entityPath('User', idOf(letter), who));
  }
  const statistics = entities.find(({ name }) => name === 'PlatformStatistics');
  if (statistics) keep(statistics, statisticsPath());
  for (let more = true; more; ) {
    more = false;
    for (const entity of entities) {
      const id = found.samples.get(entity.name);
      if (entity.name === 'User' || id === undefined || found.paths.get(entity.name)?.some(isEntity)) continue;
      found.paths.set(entity.name, [entityPath(entity.name, id)]);
      more = true;
    }
    for (const path of rootPaths(subgraph, found)) more = (await visit(path.type, path.path)) || more;
    for (const [name, paths] of [...found.paths]) {
      for (const path of paths.filter(({ steps }) => steps.length < DEPTH)) {
        for (const next of nextPaths(schema.getType(name) as GraphQLObjectType, path, found)) {
          more = (await visit(next.type, next.path)) || more;
        }
      }
    }
  }
  return found;

  /** Keeps a way that leads to something, if there is none as good yet. */
  async function visit(type: GraphQLObjectType, path: Path): Promise<boolean> {
    const known = found.paths.get(type.name);
    if (known && (known.some(({ isNamed }) => isNamed) || !path.isNamed)) return false;
    const fields = type.getFields();
    const selection = fields.id && getNamedType(fields.id.type).name === 'ID' ? '__typename id' : '__typename';
    for (const letter of ORDER) {
      const answer = await askAndForget(subgraph, queryOf(path, selection), CALLERS[letter]?.caller ?? null);
      const objects = leavesOf(path, answer).filter((leaf) => leaf !== null && leaf !== undefined);
      if (objects.length === 0) continue;
      const [{ id }] = objects as [{ id?: string }];
      if (id !== undefined && !found.samples.has(type.name)) found.samples.set(type.name, id);
      found.paths.set(type.name, [path]);
      return true;
    }
    return false;
  }
}

const isEntity = ({ name }: Path) => name.startsWith('_entities');

const entityPath = (type: string, id: string, who?: string): Path =>
  representedPath(type, `id: ${JSON.stringify(id)}`, who ? `_entities(${who})` : '_entities');

/** Numbers of the last three months, which is as long as anybody of the demo school has been there: named by no id. */
function statisticsPath(): Path {
  const today = localDate(new Date());
  const key = `from: "${addDays(today, -90)}", to: "${today}", by: REGION`;
  return { ...representedPath('PlatformStatistics', key, '_entities'), isNamed: false };
}

function representedPath(type: string, key: string, name: string): Path {
  const representation = `{__typename: ${JSON.stringify(type)}, ${key}}`;
  return {
    name,
    operation: 'query',
    steps: [
      { text: `_entities(representations: [${representation}])`, key: '_entities' },
      { text: `... on ${type}`, key: '' },
    ],
    isNamed: true,
  };
}

function rootPaths({ schema }: OpenSubgraph, { samples }: Found): Array<{ type: GraphQLObjectType; path: Path }> {
  const roots = [
    ['query', schema.getQueryType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([operation, root]) =>
    Object.values(root?.getFields() ?? {}).flatMap((field) => {
      const type = getNamedType(field.type);
      const written = writeArguments(field, (name) => samples.get(name));
      if (!isObjectType(type) || field.name.startsWith('_') || written === null) return [];
      const steps = [{ text: `${field.name}${written}`, key: field.name }];
      return { type, path: { name: field.name, operation, steps, isNamed: namesObjects(field) && written !== '' } };
    }),
  );
}

function nextPaths(type: GraphQLObjectType, path: Path, { samples }: Found) {
  return Object.values(type.getFields()).flatMap((field) => {
    const next = getNamedType(field.type);
    const written = writeArguments(field, (name) => samples.get(name));
    if (!isObjectType(next) || next.name === 'User' || written === null) return [];
    const steps = [...path.steps, { text: `${field.name}${written}`, key: field.name }];
    return { type: next, path: { ...path, name: `${path.name}.${field.name}`, steps } };
  });
}
