import type { CallerContext } from '../auth/index.ts';
import { inTransaction } from '../database/index.ts';
import { freezeAccount } from './accounts.ts';

/** A context that can raise the alarm. */
export interface AlarmContext extends CallerContext {
  readonly resources: { readonly log: { error(fields: object, message: string): void } };
}

/** An account whose cached figures are not those of its postings. */
export interface Difference {
  studentId: string;
  /** Coins that the cache has beyond the postings; negative when it has less. */
  balance: string;
  held: string;
  /** Whether the postings are numbered from 1 without a gap, as many as the cache says. */
  isInOrder: boolean;
}

export interface Proof {
  accounts: bigint;
  postings: bigint;
  /** Sum of all accounts: the pupils' cached ones, and those that coins come from and go to; 0 when all is well. */
  total: bigint;
  differences: Difference[];
  /** Nothing differs, the total is 0 and each posting has its key. */
  isWhole: boolean;
}

/** How many differences are looked into; where there are more, it is not about single accounts. */
const MOST = 1_000;

/**
 * Proves the ledger at one moment: each cached balance is the sum of its postings, each account's postings are numbered without a gap, each posting has its
 * key, and everything adds up to 0. Stores the proof in `shared.ledger_proofs`; for each difference it raises the alarm and freezes the account. Does not
 * stop those who post meanwhile.
 */
export async function proveLedger(ctx: AlarmContext): Promise<Proof> {
  return inTransaction(ctx, async (tx) => {
    await tx.db.query(`SET LOCAL statement_timeout = '30min'`);
    const [row] = await tx.db.query(
      `WITH moved AS (
         SELECT student_id, count(*) AS postings, sum(sequence) AS numbers, max(sequence) AS last,
                sum(CASE 'wallet:' || student_id WHEN credit_account THEN amount WHEN debit_account THEN -amount ELSE 0 END) AS balance,
                sum(CASE 'held:' || student_id WHEN credit_account THEN amount WHEN debit_account THEN -amount ELSE 0 END) AS held,
                sum(CASE WHEN debit_account IN ('wallet:' || student_id, 'held:' || student_id) THEN 0 ELSE -amount END
                  + CASE WHEN credit_account IN ('wallet:' || student_id, 'held:' || student_id) THEN 0 ELSE amount END) AS elsewhere
           FROM shared.coin_transactions GROUP BY student_id
       ), compared AS (
         SELECT student_id, coalesce(c.balance, 0) AS cached, coalesce(c.held, 0) AS cached_held, coalesce(m.elsewhere, 0) AS elsewhere,
                coalesce(m.postings, 0) AS postings,
                coalesce(c.balance, 0) - coalesce(m.balance, 0) AS balance, coalesce(c.held, 0) - coalesce(m.held, 0) AS held,
                coalesce(m.postings, 0) = coalesce(c.postings, 0) AND coalesce(m.last, 0) = coalesce(m.postings, 0)
                  AND 2 * coalesce(m.numbers, 0) = coalesce(m.postings, 0) * (coalesce(m.postings, 0) + 1) AS in_order
           FROM shared.student_coins c FULL JOIN moved m USING (student_id)
       )
       SELECT count(*) AS accounts, coalesce(sum(postings), 0) AS postings, coalesce(sum(cached + cached_held + elsewhere), 0) AS total,
              (SELECT count(*) FROM shared.coin_keys WHERE posting_id IS NOT NULL) = coalesce(sum(postings), 0) AS has_keys,
              (SELECT coalesce(json_agg(wrong), '[]') FROM (
                 SELECT student_id AS "studentId", balance::text, held::text, in_order AS "isInOrder" FROM compared
                  WHERE balance <> 0 OR held <> 0 OR NOT in_order ORDER BY student_id LIMIT ${MOST}) AS wrong) AS differences
         FROM compared`,
    );
    const differences: Difference[] = row.differences;
    const proof: Proof = {
      accounts: BigInt(row.accounts),
      postings: BigInt(row.postings),
      total: BigInt(row.total),
      differences,
      isWhole: differences.length === 0 && BigInt(row.total) === 0n && row.has_keys,
    };
    await tx.db.query(
      `INSERT INTO shared.ledger_proofs (accounts, postings, total, differences, is_whole, details) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        ...[row.accounts, row.postings, row.total, differences.length, proof.isWhole],
        JSON.stringify({ hasKeys: row.has_keys, differences }),
      ],
    );
    for (const { studentId } of differences) await freezeAccount(tx, studentId, 'proof');
    if (!proof.isWhole) {
      const fields = { code: 'LEDGER_BROKEN', total: row.total, hasKeys: row.has_keys, differences };
      tx.resources.log.error(fields, 'The ledger does not add up.');
    }
    return proof;
  });
}
