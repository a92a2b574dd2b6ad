import { notify } from '@alif24/subgraph-shared/notifications';
import { rewardCoins } from '@alif24/subgraph-shared/payments';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

describe("a pupil's coins", () => {
  it('show a balance and why it is so', async () => {
    const pupil = await graph.newUser('STUDENT');
    const reward = { studentId: pupil.userId, units: 5, source: 'harf.practice', reference: 'p1' };
    await rewardCoins(graph.context(), reward);
    const { me } = await pupil.data('{ me { coins { balance movements(first: 5) { amount source } } } }');
    expect(me.coins).toEqual({ balance: 5, movements: [{ amount: 5, source: 'harf.practice' }] });
  });

  it('are nothing an adult has, and no page is longer than a hundred lines', async () => {
    const teacher = await graph.newUser('TEACHER');
    expect(await teacher.data('{ me { coins { balance } } }')).toEqual({ me: { coins: null } });
    const pupil = await graph.newUser('STUDENT');
    expect(await pupil.codes('{ me { coins { movements(first: 101) { id } } } }')).toEqual(['BAD_USER_INPUT']);
  });
});

describe('notices', () => {
  it('reach a person once and can be read', async () => {
    const pupil = await graph.newUser('STUDENT');
    const notice = {
      userId: pupil.userId,
      template: 'lessons.completed' as const,
      parameters: { lesson: 'Alifbo' },
      reference: 'l1',
    };
    await notify(graph.context(), notice);
    await notify(graph.context(), notice);
    const { notifications } = await pupil.data('{ notifications { template parameters readAt } }');
    expect(notifications).toEqual([{ template: 'lessons.completed', parameters: '{"lesson":"Alifbo"}', readAt: null }]);
    const { readNotifications } = await pupil.data('mutation { readNotifications { readAt } }');
    expect(readNotifications[0].readAt).not.toBeNull();
    expect(await graph.anonymous.codes('{ notifications { id } }')).toEqual(['UNAUTHENTICATED']);
  });
});

describe('a moderator', () => {
  const SET =
    'mutation ($studentId: ID!, $isFrozen: Boolean!) { setCoinsFrozen(input: {studentId: $studentId, isFrozen: $isFrozen}) { coins { isFrozen available } } }';

  it("freezes a pupil's wallet and opens it again, each recorded once; nobody else does", async () => {
    const [pupil, moderator] = [await graph.newUser('STUDENT'), await graph.newUser('MODERATOR')];
    const reward = { studentId: pupil.userId, units: 5, source: 'harf.practice', reference: 'frozen' };
    const earned = await rewardCoins(graph.context(), reward);
    const set = (isFrozen: boolean) => moderator.data(SET, { studentId: pupil.userId, isFrozen });
    expect(await set(true)).toEqual({ setCoinsFrozen: { coins: { isFrozen: true, available: 0 } } });
    await set(true);
    expect(await set(false)).toEqual({ setCoinsFrozen: { coins: { isFrozen: false, available: earned } } });
    const acts = await moderator.data('{ auditEntries(first: 10) { edges { node { action object } } } }');
    const ofPupil = acts.auditEntries.edges.filter(
      ({ node }: { node: { object: string } }) => node.object === `user:${pupil.userId}`,
    );
    expect(ofPupil.map(({ node }: { node: { action: string } }) => node.action)).toEqual([
      'coins.unfreeze',
      'coins.freeze',
    ]);
    for (const who of [pupil, await graph.newUser('PARENT'), await graph.newUser('TEACHER')])
      expect(await who.codes(SET, { studentId: pupil.userId, isFrozen: false })).toEqual(['FORBIDDEN']);
    expect(await moderator.codes(SET, { studentId: moderator.userId, isFrozen: true })).toEqual(['NOT_FOUND']);
  });
});
