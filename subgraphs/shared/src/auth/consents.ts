import { registerEnumType } from 'type-graphql';
import { AppError } from '../utils/index.ts';
import type { CallerContext } from './context.ts';

export enum ConsentPurpose {
  VOICE = 'VOICE',
  NAME_ON_BOARDS = 'NAME_ON_BOARDS',
  MESSAGES = 'MESSAGES',
  RESEARCH = 'RESEARCH',
  AI = 'AI',
  PHOTO = 'PHOTO',
}

registerEnumType(ConsentPurpose, {
  name: 'ConsentPurpose',
  description: 'What a guardian may allow or not, each by itself.',
  valuesConfig: {
    VOICE: { description: "Recording the child's voice to score reading aloud." },
    NAME_ON_BOARDS: {
      description: 'The given name on boards and in live quizzes; otherwise a made-up one stands there.',
    },
    MESSAGES: { description: 'Messages about the child outside the site: Telegram, e-mail and SMS.' },
    RESEARCH: { description: 'Anonymised results for research.' },
    AI: { description: "Sending the child's work to an artificial intelligence of somebody else." },
    PHOTO: { description: 'A picture of the child.' },
  },
});

/**
 * For each pupil: did a guardian consent to `purpose`, and not take it back since? One statement. Read at every use and kept for no longer than
 * a request, so that what was taken back stops at once.
 */
export async function hasConsent(
  ctx: CallerContext,
  studentIds: readonly string[],
  purpose: `${ConsentPurpose}`,
): Promise<boolean[]> {
  const rows: Array<{ id: string; given: boolean }> = await ctx.db.query(
    `SELECT DISTINCT ON (c.student_id) c.student_id AS id, c.is_given AS given FROM shared.consents c
      WHERE c.purpose = $1 AND c.student_id = ANY($2::uuid[]) ORDER BY c.student_id, c.id DESC`,
    [purpose, studentIds],
  );
  const given = new Set(rows.filter((row) => row.given).map((row) => row.id));
  return studentIds.map((id) => given.has(id));
}

type ConsentBatch = (ctx: CallerContext, studentIds: readonly string[]) => Promise<boolean[]>;
const batches = new Map<string, ConsentBatch>();

/** `hasConsent` of one purpose, for `ctx.load(consentTo('VOICE'), studentId)`. */
export function consentTo(purpose: `${ConsentPurpose}`): ConsentBatch {
  const batch = batches.get(purpose) ?? ((ctx, studentIds) => hasConsent(ctx, studentIds, purpose));
  batches.set(purpose, batch);
  return batch;
}

/** CONSENT_REQUIRED, naming the purpose, unless a guardian of the pupil consented to it. */
export async function requireConsent(
  ctx: CallerContext,
  studentId: string,
  purpose: `${ConsentPurpose}`,
): Promise<void> {
  const [isGiven] = await hasConsent(ctx, [studentId], purpose);
  if (!isGiven) throw new AppError('CONSENT_REQUIRED', 'A guardian has not allowed this.', { details: { purpose } });
}
