// Operations that somebody wrote to show what can be asked of this graph: `schema/examples/<platform>.graphql`.
import { readdirSync, readFileSync } from 'node:fs';
import { type GraphQLSchema, parse, validate } from 'graphql';
import type { Example } from './examples.ts';

export interface SavedExample extends Example {
  /** The file it stands in: a platform. */
  platform: string;
  /** What it shows and who may ask it, in a sentence or two. */
  sentence: string;
}

const FOLDER = new URL('../../../schema/examples/', import.meta.url);
const DAY = 86_400_000;
/** Tashkent is UTC+5 all year. */
const OFFSET = 5 * 3_600_000;

/** Those of the saved operations that this schema can answer, the whole platform first: another graph has none of them. */
export function savedExamples(schema: GraphQLSchema, now = Date.now()): SavedExample[] {
  return read().flatMap((example) =>
    validate(schema, parse(example.query)).length > 0
      ? []
      : [{ ...example, variables: withDays(example.variables, now) }],
  );
}

/** `{today-29}` in variables is the day it was then in Tashkent, so that no example grows old. */
const withDays = (variables: string, now: number) =>
  variables.replace(/\{today(?:-(\d+))?\}/g, (_, days = '0') =>
    new Date(now + OFFSET - Number(days) * DAY).toISOString().slice(0, 10),
  );

let kept: SavedExample[] | undefined;

/** Each begins with a comment that says what it shows; a second one holds its variables. */
function read(): SavedExample[] {
  kept ??= filesOf(FOLDER).flatMap((file) =>
    readFileSync(new URL(file, FOLDER), 'utf8')
      .split(/\n\n(?=# )/)
      .map((block) => {
        const [, sentence = '', variables = '{}', query = ''] =
          /^# (.*)\n(?:# (\{.*\})\n)?([\s\S]*)$/.exec(`${block.trim()}\n`) ?? [];
        const name = /^query (\w+)/.exec(query)?.[1] ?? '';
        return { platform: file.replace('.graphql', ''), sentence, name, query, variables };
      }),
  );
  return kept;
}

/** None where the folder is not: a gateway that was installed alone. */
function filesOf(folder: URL): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
    return names.sort((a, b) => Number(b === 'main.graphql') - Number(a === 'main.graphql') || (a < b ? -1 : 1));
  } catch {
    return [];
  }
}
