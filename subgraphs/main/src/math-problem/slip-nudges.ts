import type { Slip, Wording } from './math-problem.type.ts';
import type { SlipId } from './slip-ids.ts';
import { MEANING_SLIPS } from './slip-texts-meaning.ts';
import { type SlipText, SUM_SLIPS } from './slip-texts-sums.ts';
import { join } from './wording.ts';

const TEXTS: Record<SlipId, SlipText> = { ...SUM_SLIPS, ...MEANING_SLIPS };

/** What happened, in one sentence, by slip. */
export const NUDGES = Object.fromEntries(Object.entries(TEXTS).map(([id, { nudge }]) => [id, nudge])) as Record<
  SlipId,
  Wording
>;

/** A slip with its mini-lesson: what happened and what to do about it. */
export function slipOf(id: SlipId): Slip {
  const { name, nudge, advice } = TEXTS[id];
  return { id, name, lesson: join(nudge, advice) };
}
