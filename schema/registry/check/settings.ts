import { lintRules } from './lint-rules.ts';
import type { CheckSettings } from './types.ts';

/** What a graph begins with: strict, and counting everything that is known. */
export const defaultSettings: CheckSettings = {
  countThreshold: 1,
  percentageThreshold: 0,
  windowDays: 7,
  excludedClients: [],
  excludedOperations: [],
  unaskedOperationsCount: true,
  passWithoutOperations: false,
  ignoreDefaultChanges: false,
  waivers: [],
  lint: { ...lintRules },
  lintExemptions: [],
};
