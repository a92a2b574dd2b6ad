import { z } from 'zod';
import { breakingCodes, safeCodes, unexplainedCode } from './check/change-codes.ts';
import { type LintRule, lintRules } from './check/lint-rules.ts';
import { defaultSettings } from './check/settings.ts';
import type { CheckSettings } from './check/types.ts';

const share = z.number().min(0).max(100);
const number = z.number().int().min(0);
const level = z.enum(['ERROR', 'WARNING', 'IGNORED']);
const rules = Object.keys(lintRules) as [LintRule, ...LintRule[]];

/** As a file of settings and `schema/waivers.yaml` write it. */
export const lintExemption = z.strictObject({
  rule: z.enum(rules),
  coordinate: z.string().min(1),
  reason: z.string().min(10, 'says why, in ten letters at least'),
});

/** What a file of settings may say; what it leaves out is as `check/settings.ts` has it. */
const schema = z.strictObject({
  countThreshold: number.optional(),
  percentageThreshold: share.optional(),
  windowDays: number.min(1).max(90).optional(),
  excludedClients: z.array(z.string()).optional(),
  excludedOperations: z.array(z.string()).optional(),
  unaskedOperationsCount: z.boolean().optional(),
  passWithoutOperations: z.boolean().optional(),
  ignoreDefaultChanges: z.boolean().optional(),
  waivers: z
    .array(
      z.strictObject({
        operationId: z.string().nullable(),
        code: z.enum([...breakingCodes, ...safeCodes, unexplainedCode]),
        coordinate: z.string().min(1),
        reason: z.string().min(10, 'says why, in ten letters at least'),
        until: z.iso.datetime().nullable(),
      }),
    )
    .optional(),
  lint: z.partialRecord(z.enum(rules), level).optional(),
  lintExemptions: z.array(lintExemption).optional(),
});

export type SetSettings = z.infer<typeof schema>;

/** Reads a file of settings. Throws one sentence that names what cannot be. */
export function parseSettings(text: string): SetSettings {
  const { data, error } = schema.safeParse(JSON.parse(text));
  if (error) throw new Error(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`).join(' '));
  return data;
}

/** All settings, with what somebody has set. */
export const completeSettings = (set: SetSettings): CheckSettings => ({
  ...defaultSettings,
  ...set,
  lint: { ...defaultSettings.lint, ...set.lint },
});
