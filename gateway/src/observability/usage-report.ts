// Tells a registry of schemas which operations are asked, so that a check knows whom a change would hit: counts, and nothing of anybody who asked.
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Observer, OperationSpan } from './observer.ts';
import { silentObserver, silentSpan } from './observer.ts';
import { type KnownOperation, operationOf } from './operation-id.ts';

export interface UsageOptions {
  /** Where the registry takes reports: `http://…/usage/alif24@current`. */
  url: string;
  /** A key of the registry that may report. */
  key: string;
  /** Milliseconds between two reports. */
  interval?: number;
  logger: Logger;
}

export interface UsageReporter {
  observer: Observer;
  /** Sends what was counted so far. Never rejects. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** One operation, asked by one version of one client. */
interface Row {
  operation: KnownOperation;
  name: string | null;
  client: string | null;
  version: string | null;
  count: number;
  errors: number;
  durationMs: number;
}

interface Report {
  id: string;
  from: Date;
  to: Date;
  rows: Row[];
}

const INTERVAL = 60_000;
const TIMEOUT = 15_000;
/** What the registry takes in one report. */
const MOST_ROWS = 2_000;
/** UTF-16 units of documents in one report: well below two megabytes, whatever is in them. */
const MOST_TEXT = 600_000;
/** UTF-16 units of documents that are kept until they are reported; what is new beyond that is not counted. */
const MOST_KEPT = 6_000_000;
/** What the registry takes of a name. */
const LONGEST_NAME = 200;
/** Operations of which it is remembered that the registry has their text; whoever makes new ones up has them told again. */
const MOST_TOLD = 10_000;
/** Reports that are kept while nobody answers; then the oldest are lost. */
const MOST_WAITING = 30;

/** Counts operations and reports them. While the registry does not answer, half an hour is kept. */
export function reportUsage(options: UsageOptions): UsageReporter {
  const { interval = INTERVAL, logger } = options;
  let rows = new Map<string, Row>();
  let kept = 0;
  let from = new Date();
  const waiting: Report[] = [];
  /** What the registry has the text of. */
  const told = new Set<string>();
  let isFailing = false;
  let sending: Promise<void> | undefined;

  const count: Count = (row, ms, hasFailed) => {
    const key = `${row.operation.id} ${row.client} ${row.version}`;
    let found = rows.get(key);
    if (!found) {
      const { length } = row.operation.text;
      if (rows.size >= MOST_ROWS || kept + length > MOST_KEPT) return;
      kept += length;
      found = { ...row, count: 0, errors: 0, durationMs: 0 };
      rows.set(key, found);
    }
    found.count += 1;
    found.errors += hasFailed ? 1 : 0;
    found.durationMs += ms;
  };

  async function send(report: Report): Promise<void> {
    const answer = await fetch(options.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': options.key },
      body: JSON.stringify(bodyOf(report, told)),
      signal: AbortSignal.timeout(TIMEOUT),
      redirect: 'error',
    });
    const text = await answer.text();
    // What it cannot read it will never read.
    if (answer.status === 400 || answer.status === 413) {
      logger.error({ status: answer.status, answer: text.slice(0, 200) }, 'the registry does not take a report');
      return;
    }
    if (!answer.ok) throw new Error(`the registry answers ${answer.status}: ${text.slice(0, 200)}`);
    const unknown = new Set((JSON.parse(text) as { unknown?: string[] }).unknown);
    const bare = report.rows.filter(({ operation }) => told.has(operation.id) && unknown.has(operation.id));
    if (told.size > MOST_TOLD) told.clear();
    for (const { operation } of report.rows) told.add(operation.id);
    for (const { operation } of bare) told.delete(operation.id);
    // It has forgotten what it was told: once more, with the texts.
    if (bare.length > 0) waiting.push({ ...report, id: randomUUID(), rows: bare });
  }

  async function sendAll(): Promise<void> {
    const to = new Date();
    if (rows.size > 0) {
      for (const part of inParts([...rows.values()])) waiting.push({ id: randomUUID(), from, to, rows: part });
      [rows, kept] = [new Map(), 0];
      while (waiting.length > MOST_WAITING) waiting.shift();
    }
    from = to;
    try {
      for (let next = waiting[0]; next; next = waiting[0]) {
        await send(next);
        waiting.shift();
      }
      if (isFailing) logger.info('the registry takes reports again');
      isFailing = false;
    } catch (error) {
      if (!isFailing) logger.warn({ err: error }, 'the registry takes no reports; half an hour of them is kept');
      isFailing = true;
    }
  }

  const flush = () => {
    sending ??= sendAll().finally(() => {
      sending = undefined;
    });
    return sending;
  };
  const timer = setInterval(() => void flush(), interval);
  timer.unref();
  return {
    observer: { ...silentObserver, operation: (start) => spanOf(start, count) },
    flush,
    async close() {
      clearInterval(timer);
      await sending;
      await flush();
    },
  };
}

type Count = (row: Pick<Row, 'operation' | 'name' | 'client' | 'version'>, ms: number, hasFailed: boolean) => void;

/** What runs once for an event of a stream was asked once, when the stream was opened. */
function spanOf(start: Parameters<Observer['operation']>[0], count: Count): OperationSpan {
  const { transport, client } = start;
  if (transport === 'event') return silentSpan;
  const begun = performance.now();
  let asked: KnownOperation | undefined;
  let name: string | null = null;
  return {
    ...silentSpan,
    planned(operation) {
      if (operation.document) asked = operationOf(operation.document);
      name = operation.name?.slice(0, LONGEST_NAME) ?? null;
    },
    end(outcome) {
      if (!asked) return;
      const row = { operation: asked, name, client: client?.name ?? null, version: client?.version ?? null };
      asked = undefined;
      count(row, performance.now() - begun, outcome !== 'ok');
    },
  };
}

/** Reports that are small enough each. */
function inParts(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  let part: Row[] = [];
  let size = 0;
  for (const row of rows) {
    const more = row.operation.text.length;
    if (part.length > 0 && size + more > MOST_TEXT) {
      parts.push(part);
      [part, size] = [[], 0];
    }
    part.push(row);
    size += more;
  }
  return part.length > 0 ? [...parts, part] : parts;
}

function bodyOf({ id, from, to, rows }: Report, told: ReadonlySet<string>) {
  const operations = rows.map(({ operation, ...row }) => ({
    ...row,
    id: operation.id,
    document: told.has(operation.id) ? null : operation.text,
  }));
  return { reportId: id, from: from.toISOString(), to: to.toISOString(), operations };
}
