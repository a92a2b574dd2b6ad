import { randomUUID } from 'node:crypto';
import { notify } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import type { User } from '../user/user.entity.ts';

type FamilyNotice =
  | 'family.guardianJoined'
  | 'family.guardianLeft'
  | 'family.childPasswordChanged'
  | 'family.childCardEnough'
  | 'family.consentChanged';

/** Tells the guardians of a child, but for the caller, what was done: within the transaction that does it. */
export async function tellGuardians(tx: Context, child: User, template: FamilyNotice): Promise<void> {
  const guardians: Array<{ id: string }> = await tx.db.query(
    `SELECT supervisor_id AS id FROM shared.supervisions
      WHERE student_id = $1 AND kind = 'GUARDIAN' AND supervisor_id IS DISTINCT FROM $2 ORDER BY supervisor_id`,
    [child.id, tx.caller?.userId ?? null],
  );
  const notice = { template, parameters: { child: child.firstName }, about: child.id, reference: randomUUID() };
  for (const { id } of guardians) await notify(tx, { ...notice, userId: id });
}
