import type { Rule } from '@alif24/subgraph-shared/auth';
import type { OpenSubgraph } from '@alif24/subgraph-shared/server';
import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql';
import { unknownId, writeArguments } from './arguments.ts';
import { type Answered, askAndForget } from './ask.ts';
import { CALLERS, COLUMNS } from './callers.ts';
import { type Found, leavesOf, type Path, queryOf } from './paths.ts';

/** What each caller gets of one field by one way. */
export interface Line {
  coordinate: string;
  path: string;
  rule: string;
  /** A letter a column: see LEGEND. */
  outcomes: string;
  isNamed: boolean;
}

export const LEGEND = [
  '+ data   * some of it   - nothing, without an error   . its object is not theirs to have',
  'F FORBIDDEN   U UNAUTHENTICATED   N NOT_FOUND   x past the door, refused for another reason (the input of mutations is made up)',
  '= stands in the answers of mutations alone, which are asked above: for whoever gets data there',
];

const CODES: Record<string, string> = { FORBIDDEN: 'F', UNAUTHENTICATED: 'U', NOT_FOUND: 'N', QUIZ_NOT_FOUND: 'N' };
const letterOf = (code: string) => CODES[code] ?? (code.startsWith('BROKEN') ? '!' : 'x');

const ruleName = (rule: Rule | undefined) => (rule ? rule.name || 'role' : '?');

/** Null or not as the day of the week has it: both are the same here. */
const VOLATILE = new Set(['CoinStreak.restDay']);

/** What pages a list is as open as the list. */
const isPaging = (type: string) => /(Connection|Edge)$|^PageInfo$/.test(type);

/** Asks for every field that is reached, as everybody. */
export async function fieldLines(subgraph: OpenSubgraph, found: Found, rules: Map<string, Rule>): Promise<Line[]> {
  const lines: Line[] = [];
  const told = [...found.paths].filter(([name]) => !isPaging(name));
  for (const [name, paths] of told.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const type = subgraph.schema.getType(name) as GraphQLObjectType;
    for (const path of paths) {
      const columns = new Map<string, string>();
      for (const letter of COLUMNS) {
        for (const [field, outcome] of await outcomesOf(subgraph, { type, path, letter, found })) {
          const told = VOLATILE.has(`${name}.${field}`) ? outcome.replace('-', '+') : outcome;
          columns.set(field, (columns.get(field) ?? '') + told);
        }
      }
      for (const [field, outcomes] of columns) {
        const coordinate = `${name}.${field}`;
        const rule = ruleName(rules.get(coordinate));
        lines.push({ coordinate, path: path.name, rule, outcomes, isNamed: path.isNamed });
      }
    }
  }
  return lines;
}

async function outcomesOf(
  subgraph: OpenSubgraph,
  { type, path, letter, found }: { type: GraphQLObjectType; path: Path; letter: string; found: Found },
): Promise<Array<[string, string]>> {
  const caller = CALLERS[letter]?.caller ?? null;
  const fields = Object.values(type.getFields());
  const has = leavesOf(path, await askAndForget(subgraph, queryOf(path, '__typename'), caller));
  if (has.every((object) => object === null || object === undefined)) return fields.map(({ name }) => [name, '.']);
  const outcomes: Array<[string, string]> = [];
  for (const field of fields) {
    const selection = selectionOf(field, found);
    if (selection === null) continue;
    const answer = await askAndForget(subgraph, queryOf(path, selection), caller);
    outcomes.push([field.name, outcomeAt(answer, path, field.name)]);
  }
  return outcomes;
}

/** A field with the least below it; null when it needs an object that is not there. */
export function selectionOf(field: GraphQLField<unknown, unknown>, { samples }: Pick<Found, 'samples'>): string | null {
  const written = writeArguments(field, (name) => samples.get(name));
  if (written === null) return null;
  return isLeafType(getNamedType(field.type)) ? `${field.name}${written}` : `${field.name}${written} { __typename }`;
}

function outcomeAt(answer: Answered, path: Path, field: string): string {
  const values = leavesOf(path, answer, field).flat(3);
  const [error] = answer.errors;
  const isThere = values.some((value) => value !== null && value !== undefined);
  if (isThere) return error ? '*' : '+';
  return error ? letterOf(error.code) : '-';
}

/** Asks every root field as everybody, with ids of what belongs to the pupil, their teacher and their school. */
export async function rootLines(subgraph: OpenSubgraph, found: Found, rules: Map<string, Rule>): Promise<Line[]> {
  const { schema } = subgraph;
  const lines: Line[] = [];
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      if (!root || field.name.startsWith('_')) continue;
      const operation = root.name.toLowerCase();
      const isWhole = selectionOf(field, found) !== null;
      const selection = selectionOf(field, isWhole ? found : { samples: unknownSamples }) as string;
      let outcomes = '';
      for (const letter of COLUMNS) {
        const answer = await askAndForget(subgraph, `${operation} { ${selection} }`, CALLERS[letter]?.caller ?? null);
        outcomes += outcomeAt(answer, { name: '', operation: 'query', steps: [], isNamed: true }, field.name);
      }
      const coordinate = `${root.name}.${field.name}`;
      const path = isWhole ? 'root' : 'root, of an id that names nothing';
      lines.push({ coordinate, path, rule: ruleName(rules.get(coordinate)), outcomes, isNamed: false });
    }
  }
  return lines;
}

/** Stands for a map in which every type has an object. */
const unknownSamples = { get: unknownId } as unknown as Found['samples'];

/** Object types that no way leads to: with the mutations that return them, or undefined where nothing says why. */
export function unreached({ schema }: OpenSubgraph, { paths }: Found): Map<string, string[]> {
  const roots = new Set(['Query', 'Mutation', 'Subscription', '_Service']);
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const missing = types.filter(
    ({ name }) => !name.startsWith('__') && !roots.has(name) && !paths.has(name) && !isPaging(name),
  );
  const returnedBy = (name: string, seen: Set<string>): string[] =>
    types.flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        if (getNamedType(field.type).name !== name || seen.has(type.name)) return [];
        if (type.name === 'Mutation') return [field.name];
        return paths.has(type.name) || roots.has(type.name) ? [] : returnedBy(type.name, new Set([...seen, name]));
      }),
    );
  return new Map(missing.map(({ name }) => [name, returnedBy(name, new Set())]));
}

/** The table as it is committed: a line a field, in columns. */
export function printTable(
  lines: readonly Line[],
  notReached: Map<string, string[]>,
  legend: readonly string[],
): string {
  const width = Math.max(...lines.map(({ coordinate }) => coordinate.length));
  const rules = Math.max(...lines.map(({ rule }) => rule.length));
  const rows = lines.map(
    ({ coordinate, outcomes, rule, path }) =>
      `${coordinate.padEnd(width)}  ${outcomes}  ${rule.padEnd(rules)}  ${path}`,
  );
  const others = [...notReached].map(
    ([name, mutations]) =>
      `${name.padEnd(width)}  ${'='.repeat(COLUMNS.length)}  as ${mutations.join(', ') || 'NOBODY KNOWS'}`,
  );
  const head = `${''.padEnd(width)}  ${COLUMNS}  rule`;
  return `${[...legend.map((line) => `# ${line}`), head, ...rows, ...others].join('\n')}\n`;
}
