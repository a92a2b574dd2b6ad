import { addSupervision, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { badInput, cleanName } from '@alif24/subgraph-shared/utils';
import { prepareChildPassword, storeChildPassword } from '../child-sign-in/child-password.service.ts';
import { storeConsents } from '../consent/consent.service.ts';
import { createProfile } from '../profile/profile.service.ts';
import { User } from '../user/user.entity.ts';
import type { AddChildInput } from './add-child.input.ts';

const OLDEST_YEARS = 20;

/** Creates a pupil whom the calling parent looks after, with what the parent allows and how the child signs in. */
export async function addChild(ctx: Context, input: AddChildInput): Promise<User> {
  const { userId } = requireCaller(ctx);
  const firstName = cleanName(input.firstName, 'firstName');
  const lastName = input.lastName.trim() && cleanName(input.lastName, 'lastName');
  refuseOdd(input.birthDate);
  const password = input.password && prepareChildPassword(input.password);
  return inTransaction(ctx, async (tx) => {
    const parent = await tx.db.findOneByOrFail(User, { id: userId });
    const child = await tx.db.save(
      tx.db.create(User, { role: 'STUDENT' as User['role'], firstName, lastName, locale: parent.locale }),
    );
    await createProfile(tx, child, input);
    await addSupervision(tx, child.id, userId, 'GUARDIAN');
    if (password) await storeChildPassword(tx, child.id, password);
    if (input.consents.length > 0) {
      const { consents: choices, consentTextVersion } = input;
      await storeConsents(tx, { childId: child.id, textVersion: consentTextVersion ?? '', choices });
    }
    return child;
  });
}

/** Nobody is born tomorrow, and whoever is past school is no child. */
function refuseOdd(birthDate: string | null): void {
  if (!birthDate) return;
  const age = Date.now() - Date.parse(birthDate);
  if (!(age >= 0 && age < OLDEST_YEARS * 366 * 86_400_000)) throw badInput('No birthday of a pupil', 'birthDate');
}
