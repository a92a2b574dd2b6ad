import { auditTexts } from './audit.texts.ts';

type ActionText = Extract<keyof typeof auditTexts.source.uz, `${string}_${string}`>;

/** The key of the words for an act; null for one that has none and is shown as the log calls it. */
export function actionText(action: string): ActionText | null {
  const key = action.replaceAll(/[.-]/g, '_');
  return key in auditTexts.source.uz && key.includes('_') ? (key as ActionText) : null;
}

/** The acts that can be chosen from. */
export const ACTIONS = [
  'organization.admit',
  'organization.district',
  'teacher.approve',
  'teacher.add',
  'teacher.leave',
  'teacher.remove',
  'staff.invite',
  'staff.uninvite',
  'staff.join',
  'staff.role',
  'staff.leave',
  'staff.remove',
  'classroom.enrol',
  'classroom.hand-over',
  'account.ban',
  'account.unban',
  'account.role',
  'account.phone',
  'session.replayed',
  'child.password',
  'child.card.issue',
  'child.card.revoke',
  'class.card.issue',
  'class.card.revoke',
  'guardian.link',
  'guardian.unlink',
  'consent.decide',
  'coins.budget',
  'coins.freeze',
  'coins.unfreeze',
  'coins.withdrawal',
  'prize.decide',
  'story.approve',
  'story.take-back',
  'tuition.issue',
  'tuition.cancel',
  'tuition.refund',
  'olympiad.state',
  'olympiad.paper',
  'olympiad.key',
  'olympiad.window',
  'olympiad.admit',
  'olympiad.list',
  'olympiad.count',
  'olympiad.results',
  'olympiad.appeal',
  'olympiad.certificates',
  'analyst-token.issue',
  'analyst-token.revoke',
  'data.export',
  'data.export-link',
  'data.export-fetch',
  'data.erase-request',
  'data.erase-cancel',
  'data.erase-begin',
  'data.erase-now',
] as const;
