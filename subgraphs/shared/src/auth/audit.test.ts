import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../database/index.ts';
import { createTestDatabase, notes, type TestDatabase, testGraph } from '../testing/index.ts';
import { type AuditHead, recordAudit, verifyAudit } from './index.ts';

const graph = testGraph(notes);

async function verdict(kept: AuditHead[] = []) {
  const owner = new pg.Client({ connectionString: graph.databaseUrl });
  await owner.connect();
  return verifyAudit(owner, kept).finally(() => owner.end());
}

describe('an act', () => {
  it('is recorded with who, in which role, to what, from where and in which request', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const ctx = graph.context(moderator.caller);
    await recordAudit(ctx, {
      action: 'account.ban',
      object: 'user:1',
      before: { state: 'OPEN' },
      after: { state: 'BANNED' },
    });
    const [entry] = await ctx.db.query('SELECT * FROM shared.audit_entries ORDER BY sequence DESC LIMIT 1');
    expect(entry).toMatchObject({
      actor_id: moderator.userId,
      actor_role: 'MODERATOR',
      action: 'account.ban',
      object: 'user:1',
      before: { state: 'OPEN' },
      after: { state: 'BANNED' },
      request_id: 'none',
    });
  });

  it('that is taken back is not recorded', async () => {
    const { whole } = await verdict();
    const undone = inTransaction(graph.context(), async (tx) => {
      await recordAudit(tx, { action: 'account.ban', object: 'user:2' });
      throw new Error('taken back');
    });
    await expect(undone).rejects.toThrow('taken back');
    expect((await verdict()).whole).toBe(whole);
  });

  it('fails when its states are no small ones, together with what it records', async () => {
    const before = { text: 'a'.repeat(4_001) };
    await expect(recordAudit(graph.context(), { action: 'a', object: 'b', before })).rejects.toThrow('audit_drafts');
  });

  it('of a transaction that is still open keeps nobody waiting', async () => {
    await inTransaction(graph.context(), async (slow) => {
      await recordAudit(slow, { action: 'slow', object: 'x' });
      await recordAudit(graph.context(), { action: 'fast', object: 'x' });
    });
    const rows = await graph
      .context()
      .db.query('SELECT action FROM shared.audit_entries ORDER BY sequence DESC LIMIT 2');
    expect(rows).toEqual([{ action: 'slow' }, { action: 'fast' }]);
    expect(await verdict()).not.toHaveProperty('fault');
  });

  it('takes its place among those of the same moment, each once and in one chain', async () => {
    const { whole } = await verdict();
    await Promise.all(
      Array.from({ length: 25 }, (_, n) =>
        inTransaction(graph.context(), async (tx) => {
          await recordAudit(tx, { action: 'crowd', object: `a:${n}` });
          await recordAudit(tx, { action: 'crowd', object: `b:${n}` });
        }),
      ),
    );
    expect(await verdict()).toMatchObject({ whole: whole + 50, head: { sequence: whole + 50 } });
    expect(await verdict()).not.toHaveProperty('fault');
  });

  it('may have any states: the chain is worked out alike where it is written and where it is verified', async () => {
    const state = fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 });
    const text = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
    await fc.assert(
      fc.asyncProperty(state, state, text, async (before, after, action) => {
        const json = JSON.stringify([before, after, action]);
        fc.pre(!/\\u0000|\\ud[89a-f]|\0/i.test(json) && json.length < 3_000); // what PostgreSQL cannot store
        await recordAudit(graph.context(), { action, object: 'any', before, after });
      }),
      { numRuns: 60 },
    );
    expect(await verdict()).not.toHaveProperty('fault');
  });
});

describe('a service', () => {
  it.each([
    "INSERT INTO shared.audit_entries (sequence, id, recorded_at, action, object, hash) VALUES (999, uuidv7(), now(), 'a', 'b', '')",
    "UPDATE shared.audit_entries SET action = 'a'",
    'DELETE FROM shared.audit_entries',
    'UPDATE shared.audit_head SET sequence = 0',
    'DELETE FROM shared.audit_drafts',
    'SELECT * FROM shared.audit_drafts',
    'ALTER TABLE shared.audit_drafts DISABLE TRIGGER ALL',
    'CREATE OR REPLACE FUNCTION shared.chain_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
  ])('is refused: %s', async (statement) => {
    await expect(graph.context().db.query(statement)).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});

describe('the verification', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase([notes]);
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    for (let n = 1; n <= 6; n += 1) {
      await owner.query(
        `INSERT INTO shared.audit_drafts (action, object, before, after) VALUES ('act', $1, '{"n": 1}', '{"n": 2}')`,
        [`thing:${n}`],
      );
    }
    // Whoever tampers owns the database, so the triggers are no obstacle.
    await owner.query('ALTER TABLE shared.audit_entries DISABLE TRIGGER ALL');
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  /** The verdict on what `tampering` leaves, which is then undone. */
  async function after(tampering: string, kept: AuditHead[] = []) {
    const copy =
      'CREATE TEMP TABLE entries AS TABLE shared.audit_entries; CREATE TEMP TABLE head AS TABLE shared.audit_head';
    await owner.query(copy);
    await owner.query(tampering);
    const found = await verifyAudit(owner, kept);
    await owner.query(`DELETE FROM shared.audit_entries; INSERT INTO shared.audit_entries TABLE entries;
      DELETE FROM shared.audit_head; INSERT INTO shared.audit_head TABLE head; DROP TABLE entries, head`);
    return found;
  }

  it('passes a chain that nobody touched', async () => {
    const head = (await verifyAudit(owner)).head;
    expect(await after('SELECT 1', [head])).toEqual({ whole: 6, head: { sequence: 6, hash: head.hash } });
  });

  it.each([
    [
      'an edit of each column',
      "UPDATE shared.audit_entries SET action = 'other' WHERE sequence = 3",
      /^Entry 3 is not what/,
    ],
    [
      'an edited state',
      `UPDATE shared.audit_entries SET after = '{"n": 3}' WHERE sequence = 4`,
      /^Entry 4 is not what/,
    ],
    [
      'a state moved next door',
      `UPDATE shared.audit_entries SET before = after, after = before WHERE sequence = 4`,
      /^Entry 4/,
    ],
    [
      'another time',
      "UPDATE shared.audit_entries SET recorded_at = recorded_at + '1 us' WHERE sequence = 2",
      /^Entry 2/,
    ],
    ['another actor', 'UPDATE shared.audit_entries SET actor_id = uuidv7() WHERE sequence = 1', /^Entry 1 is not what/],
    [
      'a removed row',
      'DELETE FROM shared.audit_entries WHERE sequence = 3',
      /^Entry 3 is missing: after entry 2 comes 4\.$/,
    ],
    ['the first row removed', 'DELETE FROM shared.audit_entries WHERE sequence = 1', /^Entry 1 is missing/],
    [
      'a removed row whose gap was closed',
      'DELETE FROM shared.audit_entries WHERE sequence = 3; UPDATE shared.audit_entries SET sequence = -sequence WHERE sequence > 3; UPDATE shared.audit_entries SET sequence = -sequence - 1 WHERE sequence < 0',
      /^Entry 3 is not what/,
    ],
    [
      'two rows that changed places',
      `UPDATE shared.audit_entries SET sequence = -sequence WHERE sequence IN (3, 4);
       UPDATE shared.audit_entries SET sequence = 7 + sequence WHERE sequence < 0`,
      /^Entry 3 is not what/,
    ],
    [
      'a row put in at the end',
      "INSERT INTO shared.audit_entries (sequence, id, recorded_at, action, object, hash) VALUES (7, uuidv7(), now(), 'a', 'b', sha256('x'))",
      /^Entry 7 is not what/,
    ],
    [
      'a well-made row put in at the end',
      `INSERT INTO shared.audit_entries SELECT (e).sequence, (e).id, (e).recorded_at, NULL, NULL, 'a', 'b', NULL, NULL, NULL, NULL,
         sha256(last || convert_to(shared.audit_text(e), 'UTF8'))
       FROM (SELECT ROW(7, uuidv7(), now(), NULL, NULL, 'a', 'b', NULL, NULL, NULL, NULL, NULL)::shared.audit_entries AS e, hash AS last FROM shared.audit_head) made`,
      /^Entry 7 was put in: the chain has 6 entries and 7 are there\.$/,
    ],
    [
      'an end cut off',
      'DELETE FROM shared.audit_entries WHERE sequence > 4',
      /^Entry 5 is missing: the chain once had 6 entries/,
    ],
    ['everything removed', 'DELETE FROM shared.audit_entries', /^Entry 1 is missing/],
    ['a head that was moved', "UPDATE shared.audit_head SET hash = sha256('x')", /^Entry 6 is the last one/],
  ])('finds %s', async (_, tampering, sentence) => {
    expect((await after(tampering)).fault).toMatch(sentence);
  });

  it('finds an end that was cut off together with the head, and a chain that was written anew, by a head that was kept', async () => {
    const { head } = await verifyAudit(owner);
    const cut = `DELETE FROM shared.audit_entries WHERE sequence > 4;
      UPDATE shared.audit_head SET sequence = 4, hash = (SELECT hash FROM shared.audit_entries WHERE sequence = 4)`;
    expect(await after(cut)).not.toHaveProperty('fault');
    expect((await after(cut, [head])).fault).toMatch(/^Entry 5 is missing: the chain once had 6/);

    const anew = `DO $$ DECLARE last bytea := sha256('alif24 audit'); it shared.audit_entries;
      BEGIN
        FOR it IN SELECT * FROM shared.audit_entries ORDER BY sequence LOOP
          it.action := 'innocent';
          last := sha256(last || convert_to(shared.audit_text(it), 'UTF8'));
          UPDATE shared.audit_entries SET action = it.action, hash = last WHERE sequence = it.sequence;
        END LOOP;
        UPDATE shared.audit_head SET hash = last;
      END $$`;
    expect(await after(anew)).not.toHaveProperty('fault');
    expect((await after(anew, [head])).fault).toMatch(/^Up to entry 6 the chain is another/);
  });
});
