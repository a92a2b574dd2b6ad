import { describeFinding } from '#supergraph';
import type { CheckResult } from '../check/run-check.ts';
import type { Affected, JudgedChange } from '../check/types.ts';
import type { Step } from './deploy-order.ts';

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

/** What is printed of one step: rover's own report, and below it what rover does not say: which operations each change hits. */
export function tellStep({ subgraphs, said, report, isPassed }: Step, asked: ReadonlySet<string>): string {
  const [first = '', ...others] = subgraphs;
  const all = others.length === 0 ? first : `${subgraphs.slice(0, -1).join(', ')} and ${subgraphs.at(-1)} together`;
  const parts = [`── ${all} ──`, said];
  if (said === '' && report)
    parts.push(...report.buildErrors.map(describeFinding), `${first} is taken out of the graph.`);
  if (report) parts.push(...failures(report).map((change) => tellChange(change, asked)));
  if (report && report.buildErrors.length > 0)
    parts.push(...report.lint.filter(({ level }) => level === 'ERROR').map(tellLint));
  if (isPassed && others.length > 0) {
    parts.push(
      `Only together they break nothing: whoever deploys one before the other breaks the graph between. Deploy them at once, or move what moves in two steps, with @override.`,
    );
  }
  return parts.filter(Boolean).join('\n\n');
}

const failures = ({ operations }: CheckResult): JudgedChange[] =>
  operations?.changes.filter(({ severity }) => severity === 'FAILURE') ?? [];

const tellLint = ({ coordinate, message, rule }: CheckResult['lint'][number]) => `${rule} ${coordinate}: ${message}`;

const harm: Partial<Record<Affected['state'], string>> = {
  BROKEN: 'would be refused',
  POTENTIALLY_AFFECTED: 'may get other answers',
};

function tellChange({ code, coordinate, affected, unlisted }: JudgedChange, asked: ReadonlySet<string>): string {
  const lines = Object.entries(harm).flatMap(([state, what]) => {
    const hit = affected.filter((one) => one.state === state);
    if (hit.length === 0) return [];
    const sites = Map.groupBy(hit, ({ operation }) => operation.client ?? 'without a client');
    return [
      `  ${count(new Set(hit.map(nameOf)).size, 'operation')} ${what}:`,
      ...[...sites].map(
        ([site, ones]) => `    ${site}: ${[...new Set(ones.map((one) => marked(one, asked)))].sort().join(', ')}`,
      ),
    ];
  });
  return [
    `${code} ${coordinate}`,
    ...(lines.length > 0 ? lines : ['  No operation is known, so nobody can say whom it would hit.']),
    ...(unlisted > 0 ? [`  and ${count(unlisted, 'operation')} more`] : []),
  ].join('\n');
}

const nameOf = ({ operation }: Affected) => operation.name ?? operation.id;

/** With a star: only what is deployed asks it, the change itself does not any more. */
const marked = (one: Affected, asked: ReadonlySet<string>) => `${nameOf(one)}${asked.has(one.operation.id) ? '' : '*'}`;

/** Whether a star was printed. */
export const hasStars = (steps: readonly Step[], asked: ReadonlySet<string>): boolean =>
  steps.some(({ report }) =>
    (report ? failures(report) : []).some(({ affected }) =>
      affected.some(({ operation, state }) => state in harm && !asked.has(operation.id)),
    ),
  );

/** What GitHub shows beside the lines of a pull request. */
export function annotations(
  { subgraphs, report }: Step,
  paths: Readonly<Record<string, string>>,
  asked: ReadonlySet<string>,
): string[] {
  if (!report) return [];
  const [own = ''] = subgraphs;
  const at = (subgraph: string, title: string, message: string, line?: number) =>
    `::error file=${paths[subgraph] ?? 'rover.yaml'}${line ? `,line=${line}` : ''},title=${property(title)}::${data(message)}`;
  return [
    ...report.buildErrors.map(({ code, message, places: [place] }) =>
      at(place?.subgraph || own, code, message, place?.start?.line),
    ),
    ...failures(report).map((change) => at(own, `${change.code} ${change.coordinate}`, tellChange(change, asked))),
    ...report.lint
      .filter(({ level }) => level === 'ERROR')
      .map(({ rule, coordinate, message, start }) => at(own, `${rule} ${coordinate}`, message, start?.line)),
  ];
}

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
