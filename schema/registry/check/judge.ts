import { type GraphQLSchema, parse } from 'graphql';
import { mayBreak, unexplainedCode } from './change-codes.ts';
import { asSent, refusal, tryWith } from './operations.ts';
import { touches } from './touches.ts';
import type {
  Affected,
  AffectedState,
  CheckSettings,
  JudgedChange,
  Judgement,
  RecordedOperation,
  SchemaChange,
  Waiver,
} from './types.ts';
import { type Usage, usageOf } from './usage.ts';

export interface Judged {
  changes: readonly SchemaChange[];
  operations: readonly RecordedOperation[];
  settings: CheckSettings;
  before: GraphQLSchema;
  after: GraphQLSchema;
  now: Date;
}

/** An operation that was valid before the change. */
interface Asked {
  operation: RecordedOperation;
  usage: Usage;
  /** What a server would answer after it; null when it stays valid. */
  refused: string | null;
  /** Why it does not count; null when it does. */
  ignored: string | null;
}

/**
 * What changes would do to those who ask, by the rules of `settings`. What may break fails when an operation that counts uses what it
 * touches, and, unless settings say otherwise, when no operation at all is known. Operations that were not valid before are left out.
 */
export function judge({ changes, operations, settings, before, after, now }: Judged): Judgement {
  const asked = readOperations(operations, settings, before, after);
  const counted = new Set(asked.flatMap(({ ignored, operation }) => (ignored === null ? [operation.id] : []))).size;
  const waivers = settings.waivers.filter(({ until }) => until === null || new Date(until) > now);
  const explained = new Set<string>();
  const list = listing();
  const judged = changes.map((change): JudgedChange => {
    if (!mayBreak(change.code)) return { ...change, severity: 'NOTICE', affected: [], unlisted: 0 };
    const affected = asked
      .filter(({ usage }) => touches(change, usage))
      .map((one) => stateOf(one, waiverFor(waivers, change, one.operation)));
    for (const { operation } of affected) explained.add(operation.id);
    return { ...change, severity: severityOf(change, affected, counted, settings, waivers), ...list(affected) };
  });
  for (const one of asked) {
    if (one.refused === null || explained.has(one.operation.id)) continue;
    judged.push(unexplained(one, waivers));
  }
  const isFailure = judged.some(({ severity }) => severity === 'FAILURE');
  return { severity: isFailure ? 'FAILURE' : 'NOTICE', changes: judged, numberOfCheckedOperations: counted };
}

/** How many operations a change names, and all changes of a report: thousands of changes may hit thousands of operations each. */
const LISTED = { ofOne: 200, ofAll: 20_000 };
const order: readonly AffectedState[] = ['BROKEN', 'POTENTIALLY_AFFECTED', 'WAIVED', 'IGNORED'];

function listing(): (affected: Affected[]) => Pick<JudgedChange, 'affected' | 'unlisted'> {
  let room = LISTED.ofAll;
  return (affected) => {
    const listed = affected
      .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
      .slice(0, Math.min(room, LISTED.ofOne));
    room -= listed.length;
    return { affected: listed, unlisted: affected.length - listed.length };
  };
}

function readOperations(
  operations: readonly RecordedOperation[],
  settings: CheckSettings,
  before: GraphQLSchema,
  after: GraphQLSchema,
): Asked[] {
  const total = operations.reduce((sum, { count }) => sum + count, 0);
  return [...together(operations).values()].flatMap((operation) => {
    const read = tryWith(() => {
      const document = asSent(parse(operation.document));
      // What was refused before breaks no more.
      if (refusal(before, document) !== null) return null;
      return { usage: usageOf(before, document), refused: refusal(after, document) };
    });
    return read === null ? [] : [{ operation, ...read, ignored: whyIgnored(operation, settings, total) }];
  });
}

/** The same operation of the same client is one, however it is known; of whom nobody says, the one of whom somebody does. */
function together(operations: readonly RecordedOperation[]): Map<string, RecordedOperation> {
  const found = new Map<string, RecordedOperation>();
  for (const operation of operations) {
    const key = `${operation.id} ${operation.client}`;
    const known = found.get(key);
    const count = operation.count + (known?.count ?? 0);
    const isCounted = known === undefined || known.source === 'USAGE';
    found.set(key, { ...(isCounted ? operation : known), count });
  }
  const named = new Set([...found.values()].filter(({ client }) => client !== null).map(({ id }) => id));
  for (const [key, { id, client, count }] of found) {
    if (client === null && count === 0 && named.has(id)) found.delete(key);
  }
  return found;
}

function whyIgnored(
  { name, client, count, source }: RecordedOperation,
  settings: CheckSettings,
  total: number,
): string | null {
  if (client !== null && settings.excludedClients.includes(client)) return `The client ${client} is excluded.`;
  if (name !== null && settings.excludedOperations.includes(name)) return `Operations named ${name} are excluded.`;
  if (source !== 'USAGE' && settings.unaskedOperationsCount) return null;
  if (count < settings.countThreshold) return `Asked ${count} times, fewer than ${settings.countThreshold}.`;
  const part = total === 0 ? 0 : (100 * count) / total;
  if (part < settings.percentageThreshold)
    return `${part.toFixed(2)} % of the requests, less than ${settings.percentageThreshold} %.`;
  return null;
}

const waiverFor = (waivers: readonly Waiver[], change: SchemaChange, operation: RecordedOperation | null) =>
  waivers.find(
    ({ code, coordinate, operationId }) =>
      code === change.code &&
      coordinate === change.coordinate &&
      (operationId === null || operationId === operation?.id),
  ) ?? null;

function stateOf(
  { operation: { document: _, ...operation }, refused, ignored }: Asked,
  waiver: Waiver | null,
): Affected {
  if (waiver) return { operation, state: 'WAIVED', why: waiver.reason };
  if (ignored !== null) return { operation, state: 'IGNORED', why: ignored };
  return { operation, state: refused === null ? 'POTENTIALLY_AFFECTED' : 'BROKEN', why: refused };
}

const defaultChanges: ReadonlySet<string> = new Set([
  'ARG_DEFAULT_VALUE_CHANGE',
  'INPUT_OBJECT_FIELD_DEFAULT_VALUE_CHANGE',
]);

function severityOf(
  change: SchemaChange,
  affected: readonly Affected[],
  counted: number,
  settings: CheckSettings,
  waivers: readonly Waiver[],
): 'NOTICE' | 'FAILURE' {
  if (settings.ignoreDefaultChanges && defaultChanges.has(change.code)) return 'NOTICE';
  if (counted === 0) {
    return settings.passWithoutOperations || waiverFor(waivers, change, null) ? 'NOTICE' : 'FAILURE';
  }
  return affected.some(({ state }) => state === 'BROKEN' || state === 'POTENTIALLY_AFFECTED') ? 'FAILURE' : 'NOTICE';
}

/** No change that we know says why it breaks: said as it is, so that it fails nevertheless. */
function unexplained(one: Asked, waivers: readonly Waiver[]): JudgedChange {
  const { operation, refused } = one;
  const change = {
    code: unexplainedCode,
    coordinate: operation.name ?? operation.id,
    description: `The operation ${operation.name ?? operation.id} would be refused: ${refused}`,
  } as const;
  const affected = [stateOf(one, waiverFor(waivers, change, operation))];
  return { ...change, severity: affected[0]?.state === 'BROKEN' ? 'FAILURE' : 'NOTICE', affected, unlisted: 0 };
}
