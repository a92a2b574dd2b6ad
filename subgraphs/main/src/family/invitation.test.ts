import { addSupervision } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const INVITE = 'mutation ($input: InviteGuardianInput!) { inviteGuardian(input: $input) { code } }';
const ACCEPT = 'mutation ($input: AcceptGuardianInvitationInput!) { acceptGuardianInvitation(input: $input) { id } }';
const SEE = 'query ($id: ID!) { user(id: $id) { guardianInvitations { id } } }';

const invite = async (who: GraphClient, childId: string): Promise<{ code: string }> =>
  (await who.data(INVITE, { input: { childId, minutes: 10 } })).inviteGuardian;

describe('a second guardian', () => {
  it('is not brought by a pupil behind the back of the first: what the pupil had given out is good no longer', async () => {
    const pupil = await graph.newUser('STUDENT');
    const [shown, kept] = [await invite(pupil, pupil.userId), await invite(pupil, pupil.userId)];
    const mother = await graph.newUser('PARENT');
    await mother.data(ACCEPT, { input: { code: shown.code } });
    const { user } = await mother.data(SEE, { id: pupil.userId });
    expect(user.guardianInvitations).toEqual([]);
    const friend = await graph.newUser('PARENT');
    expect(await friend.codes(ACCEPT, { input: { code: kept.code } })).toEqual(['NOT_FOUND']);
    expect(await friend.data(SEE, { id: pupil.userId })).toEqual({ user: null });
  });

  it('is invited by nobody who is removed meanwhile', async () => {
    const [{ userId: childId }, mother, father] = [
      await graph.newUser('STUDENT'),
      await graph.newUser('PARENT'),
      await graph.newUser('PARENT'),
    ];
    for (const { userId } of [mother, father]) await addSupervision(graph.context(), childId, userId, 'GUARDIAN');
    const waits = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
    const ctx = graph.context(mother.caller);
    const invited = await inTransaction(ctx, async (tx) => {
      await tx.db.query('SELECT 1 FROM shared.users WHERE id = $1 FOR UPDATE', [childId]);
      const codes = father.codes(INVITE, { input: { childId, minutes: 10 } });
      await expect.poll(async () => (await graph.asOwner(waits)).length, { interval: 10 }).toBeGreaterThan(0);
      await tx.db.query('DELETE FROM shared.supervisions WHERE student_id = $1 AND supervisor_id = $2', [
        ...[childId, father.userId],
      ]);
      return { codes };
    });
    expect(await invited.codes).toEqual(['NOT_FOUND']);
  });

  it('is one alone when two take codes of the pupil at one moment', async () => {
    const pupil = await graph.newUser('STUDENT');
    const codes = [await invite(pupil, pupil.userId), await invite(pupil, pupil.userId)];
    const parents = [await graph.newUser('PARENT'), await graph.newUser('PARENT')];
    const refusals = await Promise.all(
      parents.map((parent, n) => parent.codes(ACCEPT, { input: { code: codes[n]?.code } })),
    );
    expect(refusals.flat()).toEqual(['NOT_FOUND']);
  });
});
