import { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import { composeSupergraph, type Finding, type PublishedSubgraph } from '#supergraph';
import { changesBetween } from './changes.ts';
import { judge } from './judge.ts';
import { lint } from './lint.ts';
import type { CheckSettings, Judgement, LintFinding, RecordedOperation } from './types.ts';

export interface Proposal {
  /** What is published, the subgraph as it is included. */
  published: readonly PublishedSubgraph[];
  /** The supergraph that clients see now; null when nothing composed so far. */
  before: string | null;
  /** The name of the subgraph with the proposed SDL, or null in place of the SDL to take it out. */
  subgraph: string;
  sdl: string | null;
  /** Of a subgraph that is not published yet. */
  routingUrl?: string;
  operations: readonly RecordedOperation[];
  settings: CheckSettings;
  now: Date;
}

/** What a check has found. It passes when it composes, `operations` is no failure and no finding of the linter is an error. */
export interface CheckResult {
  isPassed: boolean;
  /** Why it does not compose; then nothing else is known. */
  buildErrors: Finding[];
  hints: Finding[];
  /** Whether the supergraph would be another text. */
  isSupergraphChanged: boolean;
  operations: Judgement | null;
  lint: LintFinding[];
}

/** The whole check of one subgraph against the others as they are published. Never throws for what somebody wrote. */
export async function runCheck(proposal: Proposal): Promise<CheckResult> {
  const { published, before, subgraph, sdl, operations, settings } = proposal;
  const own = published.find(({ name }) => name === subgraph);
  const others = published.filter(({ name }) => name !== subgraph);
  const routingUrl = own?.routingUrl ?? proposal.routingUrl ?? '';
  const findings = sdl === null ? [] : lint(sdl, settings, own?.sdl);
  const composition = composeSupergraph(sdl === null ? others : [...others, { name: subgraph, routingUrl, sdl }]);
  if ('errors' in composition) {
    return {
      ...{ isPassed: false, buildErrors: composition.errors, hints: [], isSupergraphChanged: false },
      ...{ operations: null, lint: findings },
    };
  }
  const isSupergraphChanged = composition.sdl !== before;
  const judgement = before === null || !isSupergraphChanged ? null : await judged(before, composition.sdl, proposal);
  const isLinted = findings.every(({ level }) => level !== 'ERROR');
  return {
    isPassed: judgement?.severity !== 'FAILURE' && isLinted,
    ...{ buildErrors: [], hints: composition.hints, isSupergraphChanged },
    operations: judgement ?? nothingChanged(operations),
    lint: findings,
  };
}

async function judged(from: string, to: string, { operations, settings, now }: Proposal): Promise<Judgement> {
  const [before, after] = [apiSchemaOf(from), apiSchemaOf(to)];
  const changes = await changesBetween(before, after);
  return judge({ changes, operations, settings, before, after, now });
}

const nothingChanged = (operations: readonly RecordedOperation[]): Judgement => ({
  severity: 'NOTICE',
  changes: [],
  numberOfCheckedOperations: new Set(operations.map(({ id }) => id)).size,
});

/** What clients see of a supergraph. */
export const apiSchemaOf = (supergraph: string): GraphQLSchema =>
  Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
