import type { CallerContext } from '../auth/index.ts';

/** What the last proof of the ledger found, as it was stored. Counts are text: they may grow beyond what a number holds. */
export interface StoredProof {
  provedAt: Date;
  accounts: string;
  postings: string;
  total: string;
  differences: number;
  isWhole: boolean;
  /** How many wallets are frozen now. */
  frozenAccounts: number;
}

/** The newest proof; null before the first. */
export async function latestProof(ctx: CallerContext): Promise<StoredProof | null> {
  const rows: StoredProof[] = await ctx.db.query(
    `SELECT proved_at AS "provedAt", accounts::text, postings::text, total::text, differences, is_whole AS "isWhole",
            (SELECT count(*)::int FROM shared.student_coins WHERE frozen_at IS NOT NULL) AS "frozenAccounts"
       FROM shared.ledger_proofs ORDER BY id DESC LIMIT 1`,
  );
  return rows[0] ?? null;
}
