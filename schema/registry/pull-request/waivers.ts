import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { breakingCodes, unexplainedCode } from '../check/change-codes.ts';
import type { CheckResult } from '../check/run-check.ts';
import type { LintExemption, Waiver } from '../check/types.ts';
import { lintExemption } from '../check-settings.ts';
import type { PersistedOperation } from '../store/persisted.ts';

const waiver = z.strictObject({
  code: z.enum([...breakingCodes, unexplainedCode]),
  coordinate: z.string().min(1),
  /** By its name; left out: whatever asks. */
  operation: z.string().min(1).optional(),
  reason: z.string().min(10, 'says why, in ten letters at least'),
  /** The last day on which it counts, in UTC. */
  until: z.iso.date('is no day such as 2026-12-31'),
});
/** What names a rule is for the linter. */
const namesRule = (entry: unknown) => typeof entry === 'object' && entry !== null && 'rule' in entry;

/** Somebody has looked at what a pull request breaks and takes it upon himself until a day. */
export type WrittenWaiver = z.infer<typeof waiver>;

export interface Waivers {
  /** Of what breaks operations. */
  waivers: WrittenWaiver[];
  lintExemptions: LintExemption[];
}

export const WAIVERS = 'schema/waivers.yaml';

/** Reads schema/waivers.yaml of a repository; one that has none waives nothing. Throws one sentence that names what cannot be. */
export function readWaivers(root: string): Waivers {
  const file = join(root, WAIVERS);
  const entries = checked(z.array(z.unknown()), existsSync(file) ? (parse(readFileSync(file, 'utf8')) ?? []) : []);
  return {
    waivers: checked(
      z.array(waiver),
      entries.filter((entry) => !namesRule(entry)),
    ),
    lintExemptions: checked(z.array(lintExemption), entries.filter(namesRule)),
  };
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const { data, error } = schema.safeParse(value);
  if (error)
    throw new Error(
      `${WAIVERS}: ${error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`).join(' ')}`,
    );
  return data;
}

/** As the check engine takes them: an operation has one id for each text it was ever written in. */
export const forEngine = (waivers: readonly WrittenWaiver[], operations: readonly PersistedOperation[]): Waiver[] =>
  waivers.flatMap(({ operation, code, coordinate, reason, until }) => {
    const named =
      operation === undefined ? [null] : operations.filter(({ name }) => name === operation).map(({ id }) => id);
    return named.map((operationId) => ({ operationId, code, coordinate, reason, until: `${until}T23:59:59.999Z` }));
  });

/** One line for each waiver: what it lets pass, or why nothing. */
export function tellWaivers(waivers: readonly WrittenWaiver[], reports: readonly CheckResult[], now: Date): string[] {
  const waived = reports
    .flatMap(({ operations }) => operations?.changes ?? [])
    .flatMap(({ code, coordinate, affected }) =>
      affected
        .filter(({ state }) => state === 'WAIVED')
        .map(({ operation }) => ({ code, coordinate, name: operation.name })),
    );
  return waivers.map(({ code, coordinate, operation, reason, until }) => {
    const what = `${code} ${coordinate}${operation === undefined ? '' : ` of ${operation}`}`;
    if (new Date(`${until}T23:59:59.999Z`) <= now) return `Expired on ${until}, counts no more: ${what}`;
    const passed = waived.filter(
      (one) =>
        one.code === code && one.coordinate === coordinate && (operation === undefined || one.name === operation),
    );
    if (passed.length === 0) return `Matches nothing here, take it out when it has done its work: ${what}`;
    const names = [...new Set(passed.map(({ name }) => name ?? 'one without a name'))].sort().join(', ');
    return `Waived until ${until}: ${what}, for: ${reason.replace(/\.$/, '')}. It lets pass what breaks: ${names}`;
  });
}
