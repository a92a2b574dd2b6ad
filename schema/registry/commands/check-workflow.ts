import type { JudgedChange } from '../check/types.ts';
import type { Context } from '../context.ts';
import { type Check, readCheck } from '../store/checks.ts';
import { compositionError } from './findings.ts';
import { lintResult } from './lint-findings.ts';

/** A check as rover polls and prints it; null when there is none of that id in the graph. */
export async function checkWorkflow({ store, links }: Context, graph: string, id: string) {
  const check = await readCheck(store, graph, id);
  if (!check) return null;
  return { id, status: check.status, tasks: tasksOf(check, links.check(graph, id)) };
}

const NAMED = 5;

/** The change, and of one that fails the operations that it hits: rover has no other place for them. */
function described({ severity, description, affected, unlisted }: JudgedChange): string {
  if (severity !== 'FAILURE') return description;
  const hit = affected.filter(({ state }) => state === 'BROKEN' || state === 'POTENTIALLY_AFFECTED');
  const names = [...new Set(hit.map(({ operation: { id, name } }) => name ?? id.slice(0, 12)))];
  if (names.length === 0) return description;
  const more = names.length - NAMED + unlisted;
  return `${description} Used by ${names.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

const passedIf = (isPassed: boolean) => (isPassed ? 'PASSED' : 'FAILED');

function tasksOf({ status, report, failure, sdl }: Check, page: string) {
  const build = { __typename: 'CompositionCheckTask', targetURL: `${page}#build`, coreSchemaModified: false };
  if (status === 'PENDING') return [{ ...build, status, result: null }];
  const withErrors = (errors: object[]) => ({ __typename: 'CompositionCheckResult', errors });
  if (!report) {
    const error = { code: 'CHECK_NOT_RUN', message: failure ?? 'The check could not be run.', locations: [] };
    return [{ ...build, status: 'FAILED', result: withErrors([error]) }];
  }
  const { buildErrors, isSupergraphChanged, operations, lint } = report;
  const tasks: object[] = [
    {
      ...build,
      status: passedIf(buildErrors.length === 0),
      coreSchemaModified: isSupergraphChanged,
      result: withErrors(buildErrors.map(compositionError)),
    },
  ];
  tasks.push({
    __typename: 'OperationsCheckTask',
    targetURL: `${page}#operations`,
    status: operations ? passedIf(operations.severity !== 'FAILURE') : 'BLOCKED',
    result: operations && {
      checkSeverity: operations.severity,
      numberOfCheckedOperations: operations.numberOfCheckedOperations,
      // Rover prints them in this order: what matters first.
      changes: [...operations.changes]
        .sort((a, b) => Number(b.severity === 'FAILURE') - Number(a.severity === 'FAILURE'))
        .map((change) => ({ severity: change.severity, code: change.code, description: described(change) })),
    },
  });
  const result = lintResult(lint, sdl);
  tasks.push({
    __typename: 'LintCheckTask',
    targetURL: `${page}#lint`,
    status: passedIf(result.stats.errorsCount === 0),
    result,
  });
  return tasks;
}
