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
        .map(({ severity, code, description }) => ({ severity, code, description })),
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
