import { printSchema } from 'graphql';
import { type Composition, composeSupergraph, type PublishedSubgraph } from '#supergraph';
import { lint } from './check/lint.ts';
import { checkOperations, plainId, type Validation } from './check/operations.ts';
import { apiSchemaOf, type CheckResult, type Proposal, runCheck } from './check/run-check.ts';
import type { CheckSettings, LintFinding } from './check/types.ts';

/** What is done in the thread of its own: plain values in, plain values out. */
export const jobs = {
  compose: (subgraphs: readonly PublishedSubgraph[]): Composition => composeSupergraph(subgraphs),

  /** The operations come without ids. */
  check: (proposal: Proposal): Promise<CheckResult> =>
    runCheck({ ...proposal, operations: proposal.operations.map((one) => ({ ...one, id: idOf(one.document) })) }),

  lint: ({ sdl, base, settings }: { sdl: string; base?: string; settings: CheckSettings }): LintFinding[] =>
    lint(sdl, settings, base),

  /** The SDL of what clients see of a supergraph. */
  apiSchema: (supergraph: string): string => printSchema(apiSchemaOf(supergraph)),

  validate: ({
    supergraph,
    operations,
  }: {
    supergraph: string;
    operations: { name: string; body: string }[];
  }): Validation[] => checkOperations(apiSchemaOf(supergraph), operations),
};

export type Jobs = typeof jobs;

const ids = new Map<string, string>();

/** The same documents come with every check. */
function idOf(document: string): string {
  const known = ids.get(document);
  if (known !== undefined) return known;
  if (ids.size > 20_000) ids.clear();
  let id = 'unreadable';
  try {
    id = plainId(document);
  } catch {
    // What is no GraphQL is passed over by whoever judges; it only needs a name.
  }
  ids.set(document, id);
  return id;
}
