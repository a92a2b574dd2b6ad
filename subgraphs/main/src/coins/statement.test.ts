import { addSupervision } from '@alif24/subgraph-shared/auth';
import { freezeAccount, rewardCoins } from '@alif24/subgraph-shared/payments';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const PAGE = `query ($first: Int!, $after: String) { me { coins { statement(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id kind amount source whyKey whyParameters } } } } } }`;

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  edges: Array<{ node: { id: string } }>;
}

async function newPupil(rewards = 0) {
  const pupil = await graph.newUser('STUDENT');
  for (let n = 0; n < rewards; n++) {
    const reward = { studentId: pupil.userId, units: 2, source: 'testai.test', reference: `t${n}` };
    await rewardCoins(graph.context(), reward);
  }
  return pupil;
}

describe("a pupil's statement", () => {
  it('goes back to the first movement page by page, each line once', async () => {
    const pupil = await newPupil(7);
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 4; page++) {
      const { me }: { me: { coins: { statement: Page } } } = await pupil.data(PAGE, { first: 3, after });
      const { statement } = me.coins;
      expect(statement.totalCount).toBe(7);
      seen.push(...statement.edges.map(({ node }) => node.id));
      after = statement.pageInfo.endCursor;
      if (!statement.pageInfo.hasNextPage) break;
    }
    expect(new Set(seen).size).toBe(7);
    expect(seen).toHaveLength(7);
    expect(await pupil.codes(PAGE, { first: 101 })).toEqual(['BAD_USER_INPUT']);
    expect(await pupil.codes(PAGE, { first: 3, after: 'bm9uc2Vuc2U' })).toEqual(['BAD_USER_INPUT']);
  });

  it('takes as many statements for many lines as for one', async () => {
    const [one, many] = await Promise.all([newPupil(1), newPupil(9)]);
    const count = (pupil: typeof one) => graph.statements(() => pupil.data(PAGE, { first: 50 }));
    expect((await count(many)).length).toBe((await count(one)).length);
  });

  it('is closed to strangers, and open to those who look after the pupil', async () => {
    const pupil = await newPupil(1);
    const [guardian, stranger] = await Promise.all([graph.newUser('PARENT'), graph.newUser('PARENT')]);
    await addSupervision(graph.context(), pupil.userId, guardian.userId, 'GUARDIAN');
    const query = 'query ($id: ID!) { user(id: $id) { coins { statement { totalCount } } } }';
    expect((await guardian.data(query, { id: pupil.userId })).user.coins.statement.totalCount).toBe(1);
    expect(await stranger.data(query, { id: pupil.userId })).toEqual({ user: null });
  });
});

describe("a pupil's day", () => {
  it('shows what each source earned against its cap, and the days running', async () => {
    const pupil = await newPupil(3);
    const { coins } = (
      await pupil.data('{ me { coins { earnedToday { source coins dayCap } streak { days isTodayDone restDay } } } }')
    ).me;
    expect(coins.streak).toEqual({ days: 1, isTodayDone: true, restDay: null });
    expect(coins.earnedToday).toEqual(
      expect.arrayContaining([
        { source: 'testai.test', coins: 6, dayCap: 100 },
        { source: 'lessons.lesson', coins: 0, dayCap: 100 },
      ]),
    );
  });

  it('is counted by rules that anybody who is signed in may read', async () => {
    const query = '{ earningRules { source coinsPerUnit mostPerEvent dayCap version validFrom } }';
    const { earningRules } = await (await newPupil()).data(query);
    expect(earningRules).toContainEqual(
      expect.objectContaining({
        source: 'lessons.lesson',
        coinsPerUnit: 10,
        mostPerEvent: 10,
        dayCap: 100,
        version: 1,
      }),
    );
    expect(await graph.anonymous.codes(query)).toEqual(['UNAUTHENTICATED']);
  });
});

describe('a wallet that is being checked', () => {
  it('says so, and has nothing to spend', async () => {
    const pupil = await newPupil(2);
    await freezeAccount(graph.context(), pupil.userId, 'proof');
    const { me } = await pupil.data('{ me { coins { balance held available isFrozen sequence } } }');
    expect(me.coins).toEqual({ balance: 4, held: 0, available: 0, isFrozen: true, sequence: 2 });
  });
});
