import { beforeAll, describe, expect, it } from 'vitest';
import { addSupervision } from '../auth/index.ts';
import { type GraphClient, notes, testGraph } from '../testing/index.ts';
import {
  approveRedemption,
  cancelRedemption,
  coinAccounts,
  collectRedemption,
  createPrize,
  declineRedemption,
  expireRedemptions,
  listPrizes,
  listRedemptions,
  type Prize,
  prizesById,
  proveLedger,
  redeemPrize,
  rewardCoins,
  showPickupCode,
  updatePrize,
} from './index.ts';

const graph = testGraph(notes);
const PAGE = { first: 100, take: 101, after: null };
let school: GraphClient;
let parent: GraphClient;
let nth = 0;

beforeAll(async () => {
  school = await graph.newUser('ORGANIZATION');
  parent = await graph.newUser('PARENT');
});

const as = (client: GraphClient) => graph.context(client.caller);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'DONE',
    (error) => error.code,
  );

async function richPupil(coins: number): Promise<GraphClient> {
  const pupil = await graph.newUser('STUDENT');
  const { userId: studentId } = pupil;
  await rewardCoins(graph.context(), { studentId, units: coins, source: 'notes.written', reference: 'start' });
  await addSupervision(graph.context(), studentId, school.userId, 'ORGANIZATION');
  await addSupervision(graph.context(), studentId, parent.userId, 'GUARDIAN');
  return pupil;
}
const offer = (stock: number, price = 10) => createPrize(as(school), { title: 'Kitob', price, stock });
const ask = (pupil: GraphClient, prize: Prize, change: object = {}) =>
  redeemPrize(as(pupil), { prizeId: prize.id, price: prize.price, idempotencyKey: `redeem-${nth++}`, ...change });
const stockOf = async ({ id }: Prize) => (await prizesById(graph.context(), [id]))[0]?.stock;
async function coinsOf({ userId }: GraphClient) {
  const [{ balance, held } = { balance: -1n, held: -1n }] = await coinAccounts(graph.context(), [userId]);
  return [Number(balance), Number(held)];
}

describe('asking for a prize', () => {
  it('that a pupil can afford once succeeds once, two hundred times at once', async () => {
    const [pupil, prize] = [await richPupil(19), await offer(1_000)];
    const codes = await Promise.all(Array.from({ length: 200 }, () => codeOf(ask(pupil, prize))));
    expect(codes.filter((code) => code === 'DONE')).toHaveLength(1);
    expect(codes.filter((code) => code === 'INSUFFICIENT_COINS')).toHaveLength(199);
    expect([await coinsOf(pupil), await stockOf(prize)]).toEqual([[9, 10], 999]);
    expect((await listRedemptions(graph.context(), { studentIds: [pupil.userId] }, PAGE)).totalCount).toBe(1);
  });

  it('of which one is left succeeds for one of thirty, and coins and stock agree', async () => {
    const prize = await offer(1);
    const pupils = await Promise.all(Array.from({ length: 30 }, () => richPupil(10)));
    const codes = await Promise.all(pupils.map((pupil) => codeOf(ask(pupil, prize))));
    expect(codes.sort()).toEqual(['DONE', ...Array(29).fill('OUT_OF_STOCK')]);
    expect(await stockOf(prize)).toBe(0);
    const held = (
      await coinAccounts(
        graph.context(),
        pupils.map(({ userId }) => userId),
      )
    ).map((each) => each.held);
    expect(held.reduce((sum, each) => sum + each, 0n)).toBe(10n);
  });

  it('under one key is one wish with twenty equal answers', async () => {
    const [pupil, prize] = [await richPupil(100), await offer(50)];
    const key = { idempotencyKey: 'the-same-key' };
    const wishes = await Promise.all(Array.from({ length: 20 }, () => ask(pupil, prize, key)));
    expect(new Set(wishes.map((wish) => JSON.stringify(wish))).size).toBe(1);
    expect([await coinsOf(pupil), await stockOf(prize)]).toEqual([[90, 10], 49]);
    expect(await codeOf(ask(pupil, await offer(1), key))).toBe('CONFLICT');
  });

  it('is refused when the price has changed, the prize is closed or not offered to them', async () => {
    const [pupil, prize] = [await richPupil(100), await offer(5)];
    await updatePrize(as(school), { prizeId: prize.id, price: 20 });
    await expect(ask(pupil, prize)).rejects.toMatchObject({ code: 'PRICE_CHANGED', details: { price: 20 } });
    await updatePrize(as(school), { prizeId: prize.id, isOpen: false });
    expect(await codeOf(ask(pupil, prize, { price: 20 }))).toBe('NOT_FOUND');
    const elsewhere = await createPrize(as(await graph.newUser('ORGANIZATION')), {
      title: 'Koptok',
      price: 1,
      stock: 1,
    });
    expect(await codeOf(ask(pupil, elsewhere))).toBe('NOT_FOUND');
    for (const price of [-5, 0, 0.5, 1e18]) expect(await codeOf(ask(pupil, prize, { price }))).toBe('BAD_USER_INPUT');
    expect([await coinsOf(pupil), await stockOf(prize)]).toEqual([[100, 0], 5]);
  });
});

describe('a wish', () => {
  it('is approved by a guardian, collected with the code that the pupil shows, and only then spent', async () => {
    const [pupil, prize] = [await richPupil(10), await offer(1)];
    const { id: redemptionId } = await ask(pupil, prize);
    expect(await codeOf(showPickupCode(as(pupil), redemptionId))).toBe('ALREADY_PROCESSED');
    expect(await approveRedemption(as(parent), redemptionId)).toMatchObject({
      state: 'APPROVED',
      decidedBy: parent.userId,
    });
    expect(await codeOf(collectRedemption(as(school), { redemptionId, code: '000000' }))).toBe('WRONG_CODE');
    const old = await showPickupCode(as(pupil), redemptionId);
    const code = await showPickupCode(as(pupil), redemptionId);
    if (old !== code)
      expect(await codeOf(collectRedemption(as(school), { redemptionId, code: old }))).toBe('WRONG_CODE');
    expect(await codeOf(collectRedemption(as(parent), { redemptionId, code }))).toBe('NOT_FOUND');
    expect(await coinsOf(pupil)).toEqual([0, 10]);
    const codes = await Promise.all(
      Array.from({ length: 5 }, () => codeOf(collectRedemption(as(school), { redemptionId, code }))),
    );
    expect(codes.sort()).toEqual([...Array(4).fill('ALREADY_PROCESSED'), 'DONE']);
    expect([await coinsOf(pupil), await stockOf(prize)]).toEqual([[0, 0], 0]);
  });

  it('cannot be collected by guessing: after five wrong codes the pupil shows a new one', async () => {
    const [pupil, prize] = [await richPupil(10), await offer(1)];
    const { id: redemptionId } = await ask(pupil, prize);
    await approveRedemption(as(school), redemptionId);
    const code = await showPickupCode(as(pupil), redemptionId);
    for (let n = 0; n < 5; n += 1)
      expect(await codeOf(collectRedemption(as(school), { redemptionId, code: `wrong${n}` }))).toBe('WRONG_CODE');
    expect(await codeOf(collectRedemption(as(school), { redemptionId, code }))).toBe('TOO_MANY_ATTEMPTS');
    const again = await showPickupCode(as(pupil), redemptionId);
    expect(await collectRedemption(as(school), { redemptionId, code: again })).toMatchObject({ state: 'COLLECTED' });
  });

  it('ends once: of declining, cancelling, approving and expiring at one moment one happens, and coins and stock move together', async () => {
    for (let round = 0; round < 8; round += 1) {
      const [pupil, prize] = [await richPupil(10), await offer(1)];
      const { id: redemptionId } = await ask(pupil, prize);
      await graph.asOwner('UPDATE shared.prize_redemptions SET expires_at = now() WHERE id = $1', [redemptionId]);
      await Promise.all([
        codeOf(declineRedemption(as(parent), { redemptionId, reason: 'Keyinroq' })),
        codeOf(cancelRedemption(as(pupil), redemptionId)),
        codeOf(declineRedemption(as(school), { redemptionId, reason: 'Tugadi' })),
        expireRedemptions(graph.context()),
      ]);
      expect([await coinsOf(pupil), await stockOf(prize)]).toEqual([[10, 0], 1]);
    }
  });

  it('that nobody touches for seven days frees its coins and its piece; an approval is a touch', async () => {
    const [pupil, prize] = [await richPupil(30), await offer(3)];
    const [first, second] = [await ask(pupil, prize), await ask(pupil, prize)];
    const ageAll = `UPDATE shared.prize_redemptions SET expires_at = expires_at - interval '7 days' WHERE student_id = $1`;
    expect(first.expiresAt.getTime()).toBeGreaterThan(Date.now() + 6.9 * 86_400_000);
    await graph.asOwner(ageAll, [pupil.userId]);
    await approveRedemption(as(parent), second.id);
    expect(await expireRedemptions(graph.context())).toBe(1);
    const { rows } = await listRedemptions(graph.context(), { studentIds: [pupil.userId] }, PAGE);
    expect(rows.map(({ state }) => state)).toEqual(['APPROVED', 'EXPIRED']);
    expect([await coinsOf(pupil), await stockOf(prize)]).toEqual([[20, 10], 2]);
  });

  it('does not exist for strangers', async () => {
    const [pupil, prize] = [await richPupil(10), await offer(1)];
    const { id: redemptionId } = await ask(pupil, prize);
    for (const role of ['STUDENT', 'PARENT', 'TEACHER', 'ORGANIZATION', 'MODERATOR'] as const) {
      const stranger = as(await graph.newUser(role));
      const acts = [
        approveRedemption(stranger, redemptionId),
        declineRedemption(stranger, { redemptionId, reason: 'Yoʻq' }),
        cancelRedemption(stranger, redemptionId),
        showPickupCode(stranger, redemptionId),
        collectRedemption(stranger, { redemptionId, code: '1' }),
      ];
      expect(new Set(await Promise.all(acts.map(codeOf)))).toEqual(new Set(['NOT_FOUND']));
    }
  });
});

describe('the shelf', () => {
  it('shows a pupil what the platform and their organisations offer, open and in pages', async () => {
    const pupil = await richPupil(1);
    const moderator = await graph.newUser('MODERATOR');
    const own = await createPrize(as(moderator), { title: 'Nishon', price: 3, stock: 9 });
    await createPrize(as(moderator), { title: 'Yopiq', price: 3, stock: 9, isOpen: false });
    await createPrize(as(await graph.newUser('ORGANIZATION')), { title: 'Begona', price: 3, stock: 9 });
    const { rows } = await listPrizes(graph.context(), { forStudentId: pupil.userId }, PAGE);
    expect(rows.map(({ organizationId }) => organizationId)).toEqual(expect.arrayContaining([null, school.userId]));
    expect(rows.map(({ title }) => title)).not.toEqual(expect.arrayContaining(['Yopiq']));
    expect(rows.some(({ title }) => title === 'Begona')).toBe(false);
    expect(await codeOf(updatePrize(as(school), { prizeId: own.id, price: 1 }))).toBe('NOT_FOUND');
    expect(await codeOf(updatePrize(as(moderator), { prizeId: own.id, addStock: -10 }))).toBe('BAD_USER_INPUT');
    expect(await updatePrize(as(moderator), { prizeId: own.id, addStock: -9 })).toMatchObject({ stock: 0, price: 3 });
  });

  it('and everything that was done here add up', async () => {
    expect(await proveLedger(graph.context())).toMatchObject({ isWhole: true });
  });
});
