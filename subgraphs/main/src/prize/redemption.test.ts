import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import {
  CODE,
  COLLECT,
  codeOf,
  coinsOf,
  DECLINE,
  decision,
  newPrize,
  newPrizeWorld,
  type PrizeWorld,
  redeem,
} from './prize-world.fixture.ts';

const graph = testGraph(subgraph);

const APPROVE = decision('approveRedemption');
const CANCEL = decision('cancelRedemption');
const LIST = `query ($states: [PrizeRedemptionState!]) { prizeRedemptions(states: $states) {
  totalCount edges { node { id state student { fullName } prize { title offeredBy { displayName } } } } } }`;
const STATEMENT =
  '{ me { coins { statement(first: 50) { edges { node { kind amount held whyKey whyParameters } } } } } }';

/** A pupil's wish for a prize of their school, not decided yet. */
async function newWish(world: PrizeWorld<GraphClient>, owner = world.school): Promise<{ id: string; prizeId: string }> {
  const prizeId = await newPrize(owner, { stock: 3 });
  const { data } = await redeem(world.pupil, prizeId);
  return { id: (data as { redeemPrize: { id: string } }).redeemPrize.id, prizeId };
}

describe("a pupil's wish", () => {
  it('is approved by the guardian, handed over by the school against the code, and paid then', async () => {
    const world = await newPrizeWorld(graph);
    const { pupil, guardian, school } = world;
    const { id } = await newWish(world);
    expect(await coinsOf(pupil)).toMatchObject({ balance: 50, held: 50 });
    expect((await guardian.data(APPROVE, { id })).approveRedemption.state).toBe('APPROVED');
    const { showPickupCode } = await pupil.data(CODE, { id });
    expect(showPickupCode).toMatchObject({ code: expect.stringMatching(/^\d{6}$/), redemption: { state: 'APPROVED' } });
    const wrong = showPickupCode.code === '000000' ? '000001' : '000000';
    expect(await school.codes(COLLECT, { id, code: wrong })).toEqual(['WRONG_CODE']);
    expect((await school.data(COLLECT, { id, code: showPickupCode.code })).collectRedemption.state).toBe('COLLECTED');
    expect(await coinsOf(pupil)).toMatchObject({ balance: 50, held: 0 });
    expect(await school.codes(COLLECT, { id, code: showPickupCode.code })).toEqual(['ALREADY_PROCESSED']);
    const lines = (await pupil.data(STATEMENT)).me.coins.statement.edges.map(({ node }: { node: object }) => node);
    expect(lines.slice(0, 2)).toEqual([
      { kind: 'PRIZE', amount: 0, held: -50, whyKey: 'coins.capture', whyParameters: '{"prize":"Kitob"}' },
      { kind: 'HOLD', amount: -50, held: 50, whyKey: 'prize.redemption', whyParameters: '{"prize":"Kitob"}' },
    ]);
  });

  it('is named on the statement in the language of the reader', async () => {
    const world = await newPrizeWorld(graph);
    const prizeId = await newPrize(world.school, { titles: [{ locale: 'RU', text: 'Книга' }] });
    await redeem(world.pupil, prizeId);
    const query =
      '{ me { coins { statement(first: 1) { edges { node { ru: whyParameters(locale: RU) whyParameters } } } } } }';
    const { me } = await world.pupil.data(query);
    expect(me.coins.statement.edges[0].node).toEqual({ ru: '{"prize":"Книга"}', whyParameters: '{"prize":"Kitob"}' });
  });

  it('for what a guardian offers is fulfilled by that guardian, who needs no code', async () => {
    const world = await newPrizeWorld(graph);
    const { id } = await newWish(world, world.guardian);
    expect(await world.school.codes(APPROVE, { id })).toEqual(['NOT_FOUND']);
    await world.guardian.data(APPROVE, { id });
    expect(await world.school.codes(COLLECT, { id, code: '000000' })).toEqual(['NOT_FOUND']);
    expect((await world.guardian.data(COLLECT, { id })).collectRedemption.state).toBe('COLLECTED');
  });

  it('is nobody else’s business: other families, other schools, teachers and pupils', async () => {
    const world = await newPrizeWorld(graph);
    const { id } = await newWish(world);
    const other = await newPrizeWorld(graph);
    for (const stranger of [other.guardian, other.school, await graph.newUser('MODERATOR')]) {
      expect(await stranger.codes(APPROVE, { id })).toEqual(['NOT_FOUND']);
      expect(await stranger.codes(DECLINE, { id, reason: 'boshqa' })).toEqual(['NOT_FOUND']);
      expect((await stranger.data(LIST)).prizeRedemptions.totalCount).toBe(0);
    }
    expect(await other.pupil.codes(CANCEL, { id })).toEqual(['NOT_FOUND']);
    expect(await other.pupil.codes(CODE, { id })).toEqual(['NOT_FOUND']);
    for (const caller of [world.pupil, await graph.newUser('TEACHER')])
      expect(await caller.codes(APPROVE, { id })).toEqual(['FORBIDDEN']);
    expect(await world.guardian.codes(COLLECT, { id, code: '000000' })).toEqual(['NOT_FOUND']);
    expect(await graph.anonymous.codes(LIST)).toEqual(['UNAUTHENTICATED']);
    expect(await world.guardian.codes(APPROVE, { id: 'no-such-id' })).toEqual(['NOT_FOUND']);
  });

  it('cannot be decided by a guardian who may only look on', async () => {
    const world = await newPrizeWorld(graph);
    const { id } = await newWish(world);
    await graph.asOwner(`UPDATE shared.supervisions SET access = 'VIEW' WHERE supervisor_id = $1`, [
      world.guardian.userId,
    ]);
    expect(await world.guardian.codes(APPROVE, { id })).toEqual(['NOT_FOUND']);
    expect((await world.guardian.data(LIST)).prizeRedemptions.totalCount).toBe(1);
  });

  it('that is declined gives coins and piece back, and says why', async () => {
    const world = await newPrizeWorld(graph);
    const { id, prizeId } = await newWish(world);
    const { declineRedemption } = await world.school.data(DECLINE, { id, reason: 'Bugun yoʻq edi' });
    expect(declineRedemption).toEqual({ state: 'DECLINED', declineReason: 'Bugun yoʻq edi' });
    expect(await coinsOf(world.pupil)).toMatchObject({ balance: 100, held: 0 });
    const { prizesOnOffer } = await world.pupil.data('{ prizesOnOffer { edges { node { id stock } } } }');
    expect(prizesOnOffer.edges).toEqual([{ node: { id: prizeId, stock: 3 } }]);
    expect(await world.guardian.codes(APPROVE, { id })).toEqual(['ALREADY_PROCESSED']);
  });

  it('can be taken back until it is collected', async () => {
    const world = await newPrizeWorld(graph);
    const { id } = await newWish(world);
    await world.guardian.data(APPROVE, { id });
    expect((await world.pupil.data(CANCEL, { id })).cancelRedemption.state).toBe('CANCELLED');
    expect(await coinsOf(world.pupil)).toMatchObject({ balance: 100, held: 0 });
    expect(await world.pupil.codes(CANCEL, { id })).toEqual(['ALREADY_PROCESSED']);
  });

  it('is decided once when guardian and school decide at one moment', async () => {
    const world = await newPrizeWorld(graph);
    const { id } = await newWish(world);
    const answers = await Promise.all([
      world.guardian.ask(APPROVE, { id }),
      world.school.ask(DECLINE, { id, reason: 'bugun emas' }),
    ]);
    expect(answers.map(codeOf).sort()).toEqual(['ALREADY_PROCESSED', 'OK']);
  });

  it('that nobody touches for seven days is over: coins and piece are back and the pupil hears of it', async () => {
    const world = await newPrizeWorld(graph);
    const { id } = await newWish(world);
    await graph.asOwner(`UPDATE shared.prize_redemptions SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      id,
    ]);
    const job = graph.subgraph.jobs.find(({ name }) => name === 'coins.release');
    await job?.run({}, { attempt: 1, isLastAttempt: false, signal: new AbortController().signal });
    expect(await coinsOf(world.pupil)).toMatchObject({ balance: 100, held: 0 });
    const { prizeRedemptions } = await world.pupil.data(LIST, { states: ['EXPIRED'] });
    expect(prizeRedemptions.edges).toHaveLength(1);
    const told = await graph.asOwner('SELECT template FROM shared.notifications WHERE user_id = $1', [
      world.pupil.userId,
    ]);
    expect(told).toEqual([{ template: 'coins.prizeExpired' }]);
  });

  it('is told to those who decide, and the decision to the pupil, once each', async () => {
    const world = await newPrizeWorld(graph);
    const { id } = await newWish(world);
    await world.school.data(APPROVE, { id });
    const told = await graph.asOwner<{ user_id: string; template: string }>(
      'SELECT user_id, template FROM shared.notifications WHERE reference = $1 ORDER BY template',
      [id],
    );
    const to = (who: { userId: string }, template: string) => ({ user_id: who.userId, template });
    expect(told).toHaveLength(3);
    expect(told).toEqual(
      expect.arrayContaining([
        to(world.pupil, 'coins.prizeApproved'),
        to(world.guardian, 'coins.prizeRequested'),
        to(world.school, 'coins.prizeRequested'),
      ]),
    );
  });

  it('is listed with as many statements for many wishes as for one', async () => {
    const world = await newPrizeWorld(graph, 400);
    await newWish(world);
    const one = await graph.statements(() => world.guardian.data(LIST));
    for (let n = 0; n < 4; n++) await newWish(world);
    expect(await graph.statements(() => world.guardian.data(LIST))).toHaveLength(one.length);
  });
});
