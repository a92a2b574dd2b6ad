import { createHash } from 'node:crypto';
import type pg from 'pg';

/** A place in the chain and the hash over everything up to it; whoever keeps one elsewhere can later prove that nothing before it was touched. */
export interface AuditHead {
  sequence: number;
  hash: string;
}

export interface AuditVerdict {
  /** How many entries are whole, from the first. */
  whole: number;
  head: AuditHead;
  /** One sentence about the first thing that is wrong; undefined when nothing is. */
  fault?: string;
}

const BATCH = 1_000;
const BEGINNING = createHash('sha256').update('alif24 audit').digest();

interface Row {
  sequence: string;
  parts: Array<string | null>;
  hash: Buffer;
}

/**
 * Works out the whole chain again, without trusting anything in the database but its rows, and compares. `kept` are heads that were noted elsewhere.
 * It sees a row that was changed, removed, put in or moved, and an end that was cut off; rows and head that were all worked out anew by the owner
 * of the database it sees only by a kept head.
 */
export async function verifyAudit(connection: pg.ClientBase, kept: readonly AuditHead[] = []): Promise<AuditVerdict> {
  const noted = new Map(kept.map(({ sequence, hash }) => [sequence, hash]));
  let previous: Buffer = BEGINNING;
  let whole = 0;
  let fault = faultOfHead(0);
  await connection.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL search_path = pg_catalog');
  try {
    for (let rows = await batchAfter(0); rows.length > 0 && !fault; rows = await batchAfter(whole)) {
      for (const row of rows) {
        fault = faultOf(row);
        if (fault) break;
        whole += 1;
        previous = row.hash;
        fault = faultOfHead(whole);
        if (fault) break;
      }
    }
    const { rows: heads } = await connection.query<{ sequence: string; hash: Buffer }>(
      'SELECT sequence, hash FROM shared.audit_head',
    );
    const head = { sequence: Number(heads[0]?.sequence ?? 0), hash: heads[0]?.hash.toString('hex') ?? '' };
    fault ??= faultOfEnd(head);
    return { whole, head, ...(fault && { fault }) };
  } finally {
    await connection.query('ROLLBACK');
  }

  async function batchAfter(sequence: number): Promise<Row[]> {
    const { rows } = await connection.query<Row>(
      `SELECT sequence, hash, ARRAY[sequence::text, id::text, (extract(epoch FROM recorded_at) * 1000000)::bigint::text,
         actor_id::text, actor_role, action, object, before::text, after::text, address, request_id] AS parts
       FROM shared.audit_entries WHERE sequence > $1 ORDER BY sequence LIMIT ${BATCH}`,
      [sequence],
    );
    return rows;
  }

  function faultOf({ sequence, parts, hash }: Row): string | undefined {
    const expected = whole + 1;
    if (Number(sequence) !== expected) return `Entry ${expected} is missing: after entry ${whole} comes ${sequence}.`;
    if (hashOf(previous, parts).equals(hash)) return undefined;
    return `Entry ${sequence} is not what was recorded: it, or the order around it, was changed.`;
  }

  function faultOfHead(sequence: number): string | undefined {
    const hash = noted.get(sequence);
    if (hash === undefined || hash === previous.toString('hex')) return undefined;
    return `Up to entry ${sequence} the chain is another than the one whose hash was kept: it was written anew.`;
  }

  function faultOfEnd({ sequence, hash }: AuditHead): string | undefined {
    const last = Math.max(sequence, ...noted.keys());
    if (last > whole)
      return `Entry ${whole + 1} is missing: the chain once had ${last} entries and now ends after ${whole}.`;
    if (sequence < whole)
      return `Entry ${sequence + 1} was put in: the chain has ${sequence} entries and ${whole} are there.`;
    if (hash !== previous.toString('hex'))
      return `Entry ${whole} is the last one, but the hash of the chain is another.`;
    return undefined;
  }
}

function hashOf(previous: Buffer, parts: ReadonlyArray<string | null>): Buffer {
  const text = parts.map((part) => (part === null ? '-' : `${Buffer.byteLength(part)}:${part}`)).join('');
  return createHash('sha256').update(previous).update(text).digest();
}
