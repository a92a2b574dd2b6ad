import type { CallerContext } from '../auth/index.ts';
import { coinAmount } from './coin-amount.ts';
import { tellCoins } from './telling.ts';

export interface Reward {
  studentId: string;
  /** What was done for it, as `<platform>.<event>`, e.g. `games.round`; an earning rule says what a unit of it is worth. */
  source: string;
  /** How much was done, as the server judged it: right answers, stars, finished lessons. Whole, more than 0. */
  units: number;
  /** Names the one event that pays; the same source and reference pay a pupil once, for ever. */
  reference: string;
  /** When it happened, for history that is loaded later; now unless given. The rule and the cap are those of that day. */
  at?: Date;
}

/**
 * Pays a pupil, inside the caller's transaction, what the earning rule of the source says. Returns the coins paid: 0 when this
 * reference was told before or the cap of the day (in Tashkent) is reached. Frozen wallets are paid too. BAD_USER_INPUT for units that are not whole and
 * positive; a source without a rule is a mistake of the program and throws.
 */
export async function rewardCoins(ctx: CallerContext, reward: Reward): Promise<number> {
  const [coins] = await rewardMany(ctx, [reward]);
  return coins as number;
}

/** `rewardCoins` for many at once, in one statement: a class, or a history. The coins paid stand in the order of `rewards`. */
export async function rewardMany(ctx: CallerContext, rewards: readonly Reward[]): Promise<number[]> {
  if (rewards.length === 0) return [];
  const rows: Array<{ nth: string; coins: string }> = await ctx.db.query(
    // Pupils in the order of their ids, so that two classes that share some never wait for each other in a circle.
    `SELECT r.nth, paid.coins FROM (
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::text[], $5::timestamptz[])
         WITH ORDINALITY AS r (student_id, source, units, reference, at, nth) ORDER BY r.student_id, r.nth OFFSET 0
     ) AS r CROSS JOIN LATERAL shared.reward_coins(r.student_id, r.source, r.units, r.reference, r.at) AS paid (coins)`,
    [
      rewards.map(({ studentId }) => studentId),
      rewards.map(({ source }) => source),
      rewards.map(({ units }) => coinAmount(units, 'units').toString()),
      rewards.map(({ reference }) => reference),
      rewards.map(({ at }) => at ?? null),
    ],
  );
  const paid = new Array<number>(rewards.length);
  for (const { nth, coins } of rows) paid[Number(nth) - 1] = Number(coins);
  await tellCoins(
    ctx,
    rewards.flatMap(({ studentId }, n) => (paid[n] ? [studentId] : [])),
  );
  return paid;
}

/** What an event earns from a moment on. */
export interface EarningRule {
  source: string;
  coinsPerUnit: number;
  /** The most that one event pays. */
  mostPerEvent: number;
  /** The most that a pupil gets for this source in one day of Tashkent; null is no limit. */
  dayCap: number | null;
  /** Now unless given. */
  validFrom?: Date;
}

export interface EarningRuleVersion extends Required<EarningRule> {
  version: number;
}

/** Anything that sends statements as the services or the owner do: a context's `db`, or the `QueryRunner` of a migration. */
interface Sender {
  query(sql: string, parameters: unknown[]): Promise<unknown>;
}

/** Adds the next version of a source's rule and returns its number; postings keep the number they were made by. BAD_USER_INPUT for a rule that pays nothing. */
export async function addEarningRule(db: Sender, rule: EarningRule): Promise<number> {
  const { source, dayCap, validFrom } = rule;
  const rows = (await db.query(
    `INSERT INTO shared.coin_rules (source, version, coins_per_unit, most_per_event, day_cap, valid_from)
     SELECT $1, coalesce(max(version), 0) + 1, $2, $3, $4, coalesce($5, now()) FROM shared.coin_rules WHERE source = $1
     RETURNING version`,
    [
      source,
      coinAmount(rule.coinsPerUnit, 'coinsPerUnit').toString(),
      coinAmount(rule.mostPerEvent, 'mostPerEvent').toString(),
      dayCap === null ? null : coinAmount(dayCap, 'dayCap').toString(),
      validFrom ?? null,
    ],
  )) as [{ version: number }];
  return rows[0].version;
}

/** All versions of all rules, by source, the newest first. */
export function earningRules(ctx: CallerContext): Promise<EarningRuleVersion[]> {
  return ctx.db.query(
    `SELECT source, version, coins_per_unit AS "coinsPerUnit", most_per_event AS "mostPerEvent", day_cap AS "dayCap", valid_from AS "validFrom"
       FROM shared.coin_rules ORDER BY source, version DESC`,
  );
}
