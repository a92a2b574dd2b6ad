import { addSupervision } from '@alif24/subgraph-shared/auth';
import { enqueue } from '@alif24/subgraph-shared/jobs';
import { moneyStatement, proveMoney } from '@alif24/subgraph-shared/money';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import {
  CANCEL,
  ENTER,
  enter,
  inMinutes,
  openOlympiad,
  passMinutes,
  READ,
  START,
  stageInput,
  start,
  WINDOW,
} from '../olympiad/olympiad.fixture.ts';
import { frozenStage } from '../olympiad/olympiad-results.fixture.ts';
import { endCalledOff } from '../olympiad-entry/called-off.service.ts';
import { releaseEntries } from '../olympiad-entry/olympiad-entry.service.ts';
import { subgraph } from '../subgraph.ts';
import { CALL_OFF, familyWorld, PAY, PRICE, pay, READ_PAID } from './olympiad-payment.fixture.ts';

const graph = testGraph(subgraph);
const { family, fill, balance, earned } = familyWorld(graph);
const DAY = 24 * 60;
const inTwoDays = [stageInput({ startsAt: inMinutes(2 * DAY), endsAt: inMinutes(2 * DAY + 60) })];
const priced = async (more: object = {}) =>
  openOlympiad(await graph.newUser('MODERATOR'), { price: String(PRICE), stages: inTwoDays, ...more });
const minutesLeft = ({ expiresAt }: { expiresAt: string }) => (Date.parse(expiresAt) - Date.now()) / 60_000;

describe('a place that costs something', () => {
  it('waits half an hour for the guardian who took it, a day when the pupil did, and not beyond the end of entries', async () => {
    const { id } = await priced();
    const [one, other] = [await family(0n), await family(0n)];
    const byGuardian = await enter(one.parent, id, { studentId: one.child.userId });
    expect(minutesLeft(byGuardian)).toBeGreaterThan(29);
    expect(minutesLeft(byGuardian)).toBeLessThanOrEqual(30);
    const byPupil = await enter(other.child, id);
    expect(minutesLeft(byPupil)).toBeGreaterThan(118);
    expect(minutesLeft(byPupil)).toBeLessThanOrEqual(119);
    const { id: later } = await priced({ registrationClosesAt: inMinutes(2 * DAY) });
    expect(minutesLeft(await enter(other.child, later))).toBeGreaterThan(DAY - 2);
    const { id: last } = await priced({ registrationClosesAt: inMinutes(2) });
    expect(minutesLeft(await enter(other.child, last))).toBeGreaterThan(29);
  });

  it('waits no longer than the child may begin, with the time of their own that they have', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const { id, stageId } = await openOlympiad(moderator, { price: String(PRICE) });
    const [one, delayed] = [await family(PRICE), await family(PRICE)];
    await passMinutes(graph, id, 100);
    const place = await enter(one.parent, id, { studentId: one.child.userId });
    expect(minutesLeft(place)).toBeGreaterThan(18);
    expect(minutesLeft(place)).toBeLessThanOrEqual(20);
    const other = await enter(delayed.parent, id, { studentId: delayed.child.userId });
    await moderator.data(WINDOW, { input: { stageId, entryId: other.id, delayMinutes: 60, extraMinutes: 0 } });
    expect(minutesLeft(await enter(delayed.parent, id, { studentId: delayed.child.userId }))).toBeGreaterThan(29);
  });

  it('is neither taken nor paid once the child can sit the stage no more, and nothing is moved', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const { id, stageId } = await openOlympiad(moderator, { price: String(PRICE) });
    const [one, late] = [await family(PRICE), await family(PRICE)];
    const place = await enter(one.parent, id, { studentId: one.child.userId });
    await passMinutes(graph, id, 121);
    const reason = async (who: typeof one.parent, act: string, variables: object) =>
      (await who.ask(act, { ...variables })).errors?.map(({ extensions }) => extensions?.details);
    expect(await reason(one.parent, PAY, pay(place.id))).toEqual([{ reason: 'OVER' }]);
    expect(await balance(one.parent.userId)).toBe(PRICE);
    const input = { olympiadId: id, studentId: late.child.userId };
    expect(await reason(late.parent, ENTER, { input })).toEqual([{ reason: 'OVER' }]);
    expect((await late.parent.data(READ, { id })).olympiad.myEntries).toEqual([]);
    // With time of their own the child may still sit it, and the place is worth its money.
    await moderator.data(WINDOW, { input: { stageId, entryId: place.id, delayMinutes: 60, extraMinutes: 0 } });
    expect((await one.parent.data(PAY, pay(place.id))).payOlympiadEntry.state).toBe('CONFIRMED');
  });

  it('is taken and paid while the public board stands still: that hides points, and closes no entries', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const { id } = await openOlympiad(moderator, { price: String(PRICE), stages: [frozenStage()] });
    const [one, other] = [await family(PRICE), await family(PRICE)];
    const place = await enter(one.parent, id, { studentId: one.child.userId });
    await passMinutes(graph, id, 95);
    await enqueue(graph.context(), 'olimp.keep-results', {});
    await graph.runJobs();
    expect((await other.parent.data(READ, { id })).olympiad.state).toBe('FROZEN');
    expect((await one.parent.data(PAY, pay(place.id))).payOlympiadEntry.state).toBe('CONFIRMED');
    expect((await enter(other.parent, id, { studentId: other.child.userId })).state).toBe('RESERVED');
  });

  it('that the pupil took is told to their guardians, with the sum and until when', async () => {
    const { id } = await priced();
    const { child, parent } = await family(0n);
    await enter(child, id);
    await graph.runJobs();
    const told = await graph
      .context()
      .db.query('SELECT template, parameters FROM shared.notifications WHERE user_id = $1', [parent.userId]);
    expect(told).toMatchObject([{ template: 'olympiad.toPay', parameters: { olympiad: 'Kichik matematik' } }]);
    expect(told[0].parameters.amount.replaceAll('\u00a0', ' ')).toBe('120 000 soʻm');
  });

  it('is paid from the balance and certain in one step, with a line in the statement, and paid once however often it is sent', async () => {
    const { id } = await priced();
    const { child, parent } = await family(2n * PRICE);
    const place = await enter(parent, id, { studentId: child.userId });
    const order = pay(place.id);
    const all = await Promise.all(Array.from({ length: 5 }, () => parent.data(PAY, order)));
    for (const { payOlympiadEntry } of all) {
      expect(payOlympiadEntry).toMatchObject({
        ...{ state: 'CONFIRMED', expiresAt: null },
        payment: { amount: String(PRICE), state: 'PAID', isMine: true, refundedAt: null },
      });
    }
    expect(await parent.codes(PAY, pay(place.id))).toEqual(['ALREADY_PROCESSED']);
    expect(await balance(parent.userId)).toBe(PRICE);
    const [line] = await moneyStatement(graph.context(), parent.userId, { first: 1, take: 1, after: null });
    expect(line).toMatchObject({ purpose: 'OLYMPIAD_SEAT', reason: 'Kichik matematik', amount: -PRICE });
  });

  it('of two guardians who pay at once is paid by one', async () => {
    const { id } = await priced();
    const { child, parent } = await family(PRICE);
    const other = await graph.newUser('PARENT');
    await addSupervision(graph.context(), child.userId, other.userId, 'GUARDIAN');
    await fill(other.userId, PRICE);
    const place = await enter(parent, id, { studentId: child.userId });
    const codes = await Promise.all([parent.codes(PAY, pay(place.id)), other.codes(PAY, pay(place.id))]);
    expect(codes.flat()).toEqual(['ALREADY_PROCESSED']);
    expect(((await balance(parent.userId)) ?? 0n) + ((await balance(other.userId)) ?? 0n)).toBe(PRICE);
    const seen = await Promise.all([parent, other, child].map((who) => who.data(READ_PAID, { id: place.id })));
    expect(seen.map(({ olympiadEntry }) => olympiadEntry.payment?.isMine ?? null).sort()).toEqual(
      [false, null, true].sort(),
    );
    expect(seen[2]).toEqual({ olympiadEntry: { state: 'CONFIRMED', payment: null } });
  });

  it('takes nothing without enough money, for a child of others, with a key of another payment, or too late', async () => {
    const { id } = await priced();
    const { child, parent } = await family(PRICE - 1n);
    const place = await enter(parent, id, { studentId: child.userId });
    expect(await parent.codes(PAY, pay(place.id))).toEqual(['INSUFFICIENT_FUNDS']);
    expect((await parent.data(READ_PAID, { id: place.id })).olympiadEntry).toEqual({
      state: 'RESERVED',
      payment: null,
    });
    const stranger = await family(PRICE);
    expect(await stranger.parent.codes(PAY, pay(place.id))).toEqual(['NOT_FOUND']);
    expect(await child.codes(PAY, pay(place.id))).toEqual(['FORBIDDEN']);
    const own = await enter(stranger.parent, id, { studentId: stranger.child.userId });
    const order = pay(own.id);
    await graph.asOwner(`UPDATE olimp.olympiad_entries SET expires_at = now() WHERE id = $1`, [own.id]);
    expect(await stranger.parent.codes(PAY, order)).toEqual(['OLYMPIAD_STATE']);
    await releaseEntries(graph.context());
    expect(await stranger.parent.codes(PAY, order)).toEqual(['OLYMPIAD_STATE']);
    expect(await balance(stranger.parent.userId)).toBe(PRICE);
    await enter(stranger.parent, id, { studentId: stranger.child.userId });
    expect(await stranger.parent.codes(PAY, order)).toEqual([]);
    await fill(stranger.parent.userId, PRICE);
    const { id: next } = await priced();
    const second = await enter(stranger.parent, next, { studentId: stranger.child.userId });
    expect(await stranger.parent.codes(PAY, pay(second.id, order.input.idempotencyKey))).toEqual(['CONFLICT']);
    expect(await balance(stranger.parent.userId)).toBe(PRICE);
  });

  it('gives its money back to whoever paid when it is given up a day before, and may be paid anew', async () => {
    const { id } = await priced();
    const { child, parent } = await family(PRICE);
    const place = await enter(parent, id, { studentId: child.userId });
    await parent.data(PAY, pay(place.id));
    const input = { entryId: place.id };
    expect(await child.codes(CANCEL, { input })).toEqual(['FORBIDDEN']);
    await parent.data(CANCEL, { input });
    await parent.data(CANCEL, { input });
    expect(await balance(parent.userId)).toBe(PRICE);
    expect((await parent.data(READ_PAID, { id: place.id })).olympiadEntry).toMatchObject({
      ...{ state: 'CANCELLED', payment: { state: 'REFUNDED' } },
    });
    await enter(parent, id, { studentId: child.userId });
    await parent.data(PAY, pay(place.id));
    expect(await balance(parent.userId)).toBe(0n);
  });

  it('stays theirs, and its money where it is, from a day before', async () => {
    const { id, stageId } = await priced({
      stages: [stageInput({ startsAt: inMinutes(DAY - 1), endsAt: inMinutes(DAY + 59) })],
    });
    const { child, parent } = await family(PRICE);
    const place = await enter(parent, id, { studentId: child.userId });
    await parent.data(PAY, pay(place.id));
    expect(await parent.codes(CANCEL, { input: { entryId: place.id } })).toEqual(['OLYMPIAD_STATE']);
    expect((await parent.data(READ_PAID, { id: place.id })).olympiadEntry.state).toBe('CONFIRMED');
    expect(await balance(parent.userId)).toBe(0n);
    await graph.asOwner(`UPDATE olimp.olympiad_stages SET starts_at = now() - interval '1 minute' WHERE id = $1`, [
      stageId,
    ]);
    await start(child, stageId);
  });
});

describe('an olympiad that is called off', () => {
  it('gives back what was paid for all its places, once, and is closed to everybody', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const { id, stageId } = await openOlympiad(moderator, { price: String(PRICE), stages: inTwoDays });
    const families = await Promise.all([family(PRICE), family(PRICE), family(0n)]);
    const places: Array<{ id: string }> = [];
    for (const { parent, child } of families) places.push(await enter(parent, id, { studentId: child.userId }));
    for (const n of [0, 1]) await families[n]?.parent.data(PAY, pay(places[n]?.id ?? ''));
    const input = { olympiadId: id };
    expect(await (await graph.newUser('TEACHER')).codes(CALL_OFF, { input })).toEqual(['NOT_FOUND']);
    for (let n = 0; n < 2; n += 1)
      expect((await moderator.data(CALL_OFF, { input })).callOffOlympiad.state).toBe('CALLED_OFF');
    const ended = await Promise.all([endCalledOff(graph.context()), endCalledOff(graph.context())]);
    expect(ended[0] + ended[1]).toBe(3);
    expect(await Promise.all(families.map(({ parent }) => balance(parent.userId)))).toEqual([PRICE, PRICE, 0n]);
    const [{ parent, child }] = families;
    expect((await parent.data(READ_PAID, { id: places[0]?.id })).olympiadEntry).toMatchObject({
      ...{ state: 'CANCELLED', payment: { state: 'REFUNDED' } },
    });
    expect(await parent.codes(ENTER, { input: { olympiadId: id, studentId: child.userId } })).toEqual([
      'OLYMPIAD_STATE',
    ]);
    expect(await families[2]?.parent.codes(PAY, pay(places[2]?.id ?? ''))).toEqual(['OLYMPIAD_STATE']);
    expect(await child.codes(START, { input: { stageId } })).toEqual(['OLYMPIAD_STATE']);
    await graph.runJobs();
    const told = await graph
      .context()
      .db.query(`SELECT FROM shared.notifications WHERE user_id = $1 AND template = 'olympiad.calledOff'`, [
        parent.userId,
      ]);
    expect(told).toHaveLength(1);
  });
});

describe('the database', () => {
  it.each([
    [
      'a place without its money',
      `UPDATE olimp.olympiad_entries SET state = 'CONFIRMED', expires_at = NULL WHERE id = $1`,
    ],
    [
      'money without a place',
      `INSERT INTO olimp.olympiad_payments (entry_id, payer_id, amount, idempotency_key) VALUES ($1, gen_random_uuid(), 1, 'by-hand-1')`,
    ],
  ])('never takes %s, even from whoever owns it', async (_what, sql) => {
    const { id } = await priced();
    const { child } = await family(0n);
    const place = await enter(child, id);
    await expect(graph.asOwner(sql, [place.id])).rejects.toThrow(/confirmed and not paid, or paid and not confirmed/);
  });

  it('has earned as much as there are paid places, and its ledger adds up', async () => {
    const [{ paid }] = await graph
      .context()
      .db.query(`SELECT coalesce(sum(p.amount), 0) AS paid FROM olimp.olympiad_payments p WHERE p.state = 'PAID'`);
    expect(await earned()).toBe(BigInt(paid));
    expect((await proveMoney(graph.context())).differences).toEqual([]);
  });
});
