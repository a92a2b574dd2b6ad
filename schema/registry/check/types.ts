import type { ChangeCode } from './change-codes.ts';
import type { LintRule } from './lint-rules.ts';

/** An operation that somebody asks, or may ask. */
export interface RecordedOperation {
  /** In hex, the same for whoever asks the same: see `plainId`. */
  id: string;
  name: string | null;
  document: string;
  /** Who asks it: a site, an app, a team's tool. */
  client: string | null;
  clientVersion?: string | null;
  /** How often it was asked in the window that is looked at; 0 where nobody has counted it. */
  count: number;
  /** ISO 8601; null where it was never seen to be asked. */
  lastSeenAt?: string | null;
  /** Written beside the schema, published by `rover persisted-queries publish`, or counted by a gateway. */
  source: 'FILES' | 'PERSISTED' | 'USAGE';
}

/** Somebody has looked at this change and says that it may be made. */
export interface Waiver {
  /** null: for whatever operation. */
  operationId: string | null;
  code: ChangeCode;
  coordinate: string;
  /** Why: it stands in the report. */
  reason: string;
  /** ISO 8601; from then on it counts no more. null: for ever. */
  until: string | null;
}

/** Somebody has looked at this name and says why it is as it is. */
export interface LintExemption {
  rule: LintRule;
  coordinate: string;
  reason: string;
}

export type LintLevel = 'ERROR' | 'WARNING' | 'IGNORED';

/** What a check counts and how strictly. `defaultSettings` are what a graph begins with. */
export interface CheckSettings {
  /** An operation counts when it was asked at least so often in the window. */
  countThreshold: number;
  /** And when that is at least this part of all requests: 0 to 100. */
  percentageThreshold: number;
  windowDays: number;
  excludedClients: string[];
  /** By the name of the operation. */
  excludedOperations: string[];
  /** What is known from files or was published counts even when nobody has asked it in the window. */
  unaskedOperationsCount: boolean;
  /** Without any operation that counts, what could break one passes. Otherwise it fails: nobody knows whom it would hit. */
  passWithoutOperations: boolean;
  /** Another default of an argument or input field passes; one that is gone does not. */
  ignoreDefaultChanges: boolean;
  waivers: Waiver[];
  lint: Record<LintRule, LintLevel>;
  /** What the linter does not remark on. */
  lintExemptions: LintExemption[];
}

/** How an operation fares: not valid any more; valid, and may get other answers; does not count; somebody allowed it. */
export type AffectedState = 'BROKEN' | 'POTENTIALLY_AFFECTED' | 'IGNORED' | 'WAIVED';

export interface Affected {
  /** Without its text, which would come again with every change. */
  operation: Omit<RecordedOperation, 'document'>;
  state: AffectedState;
  /** For WAIVED the reason, for IGNORED why it does not count, for BROKEN what a server would answer. */
  why: string | null;
}

/** What differs between two schemas, named as Apollo names it. */
export interface SchemaChange {
  code: ChangeCode;
  /** `Type`, `Type.field`, `Type.field(argument:)` or `@directive`. */
  coordinate: string;
  /** One sentence. */
  description: string;
}

/** A change with what it would do to those who ask. */
export interface JudgedChange extends SchemaChange {
  severity: 'NOTICE' | 'FAILURE';
  /** The worst hit first, and no more than anybody reads. */
  affected: Affected[];
  /** How many more there are. */
  unlisted: number;
}

export interface Judgement {
  severity: 'NOTICE' | 'FAILURE';
  changes: JudgedChange[];
  /** Those that count. */
  numberOfCheckedOperations: number;
}

/** A place in a document: `byteOffset` in UTF-8 from 0, at the start of a character and below its length; line and column from 1. */
export interface LintPoint {
  byteOffset: number;
  line: number;
  column: number;
}

export interface LintFinding {
  rule: LintRule;
  level: LintLevel;
  coordinate: string;
  message: string;
  /** null for what has no place in the document. */
  start: LintPoint | null;
  end: LintPoint | null;
}
