import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { RETENTION } from './retention.ts';

const graph = testGraph(subgraph);

/** Makes a row whose time ended `$2` ago, of the person `$1`. */
const ROWS: Record<string, string> = {
  'shared.notifications': `INSERT INTO shared.notifications (user_id, template, reference, created_at) VALUES ($1, 'main.exportReady', uuidv7()::text, now() - $2::interval)`,
  'shared.sessions': `INSERT INTO shared.sessions (user_id, expires_at) VALUES ($1, now() - $2::interval)`,
  'shared.activity_minutes': `INSERT INTO shared.activity_minutes VALUES ($1, date_trunc('minute', now() - $2::interval), 'HARF', 'LEARNING')`,
  'main.math_problems': `INSERT INTO main.math_problems (student_id, template_id, seed, skill, is_mixed, is_timed, state, started_at) VALUES ($1, 'x', 'x', 'x', true, false, 'LEFT', now() - $2::interval)`,
  'shared.refresh_tokens': `WITH s AS (INSERT INTO shared.sessions (user_id, expires_at) VALUES ($1, now() + interval '9 days') RETURNING id)
    INSERT INTO shared.refresh_tokens (token_hash, session_id, expires_at) SELECT sha256(uuid_send(uuidv7())), id, now() - $2::interval FROM s`,
  'shared.one_time_codes': `INSERT INTO shared.one_time_codes (subject, code_hash, expires_at) VALUES (sha256(uuid_send($1::uuid) || convert_to($2, 'UTF8')), 'x', now() - $2::interval)`,
  'shared.password_links': `INSERT INTO shared.password_links (token_hash, user_id, expires_at) VALUES (sha256(uuid_send(uuidv7())), $1, now() - $2::interval)`,
  'shared.attempts': `INSERT INTO shared.attempts (subject, attempts, until) VALUES (sha256(uuid_send($1::uuid) || convert_to($2, 'UTF8')), 1, now() - $2::interval)`,
  'shared.spent_proofs': `INSERT INTO shared.spent_proofs (proof_hash, expires_at) VALUES (sha256(uuid_send($1::uuid) || convert_to($2, 'UTF8')), now() - $2::interval)`,
  'shared.child_doors': `INSERT INTO shared.child_doors (ticket_hash, card_id, student_ids, needs_password, expires_at) VALUES (sha256(uuid_send(uuidv7())), $1, '{}', true, now() - $2::interval)`,
  'shared.child_cards': `INSERT INTO shared.child_cards (student_id, secret_hash, is_enough, issued_by, expires_at) VALUES ($1, sha256(uuid_send(uuidv7())), false, $1, now() - $2::interval)`,
  'shared.guardian_invitations': `INSERT INTO shared.guardian_invitations (student_id, invited_by, code_hash, expires_at) VALUES ($1, $1, sha256(uuid_send(uuidv7())), now() - $2::interval)`,
  'shared.custody_locks': `INSERT INTO shared.custody_locks (student_id, requested_by, reason, state, lifted_at) VALUES ($1, $1, 'x', 'LIFTED', now() - $2::interval)`,
};

const countOf = async (table: string) => Number((await graph.asOwner(`SELECT count(*) AS n FROM ${table}`))[0]?.n);

describe('what is kept for a time', () => {
  it.each(RETENTION)('goes from $table when it is over, and not before', async ({ table }) => {
    const { userId } = await graph.newUser('STUDENT');
    const before = await countOf(table);
    const make = ROWS[table] as string;
    await graph.asOwner(make, [userId, '-5 minutes']);
    await graph.asOwner(make, [userId, '3 years']);
    expect(await countOf(table)).toBe(before + 2);
    await graph.asOwner(`SELECT shared.enqueue_job('main.retention', '{}', NULL, NULL, 0, NULL, 1)`);
    await graph.runJobs();
    expect(await countOf(table)).toBe(before + 1);
  });
});
