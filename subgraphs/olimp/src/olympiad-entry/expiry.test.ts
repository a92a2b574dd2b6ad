import { addSupervision } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { enter, inMinutes, openOlympiad, stageInput } from '../olympiad/olympiad.fixture.ts';
import { CALL_OFF, familyWorld, PAY, PRICE, pay } from '../olympiad-payment/olympiad-payment.fixture.ts';
import { subgraph } from '../subgraph.ts';
import { keepTime } from './olympiad-entry.jobs.ts';
import { releaseEntries } from './olympiad-entry.service.ts';
import { tellGuardians } from './tell-guardians.service.ts';

const graph = testGraph(subgraph);
const aRun = { attempt: 1, isLastAttempt: false, signal: new AbortController().signal };
const { family } = familyWorld(graph);
const stages = [stageInput({ startsAt: inMinutes(2880), endsAt: inMinutes(2940) })];
const priced = async () => openOlympiad(await graph.newUser('MODERATOR'), { price: String(PRICE), stages });
const expire = (entryId: string) =>
  graph.asOwner(`UPDATE olimp.olympiad_entries SET expires_at = now() WHERE id = $1`, [entryId]);
/** Who was told that a place has expired, as often as they were. */
async function toldOf(...people: Array<{ userId: string }>): Promise<number[]> {
  await graph.runJobs();
  const rows: Array<{ id: string; count: number }> = await graph.context().db.query(
    `SELECT p.id, (SELECT count(*)::int FROM shared.notifications n WHERE n.user_id = p.id AND n.template = 'olympiad.placeExpired') AS count
       FROM unnest($1::uuid[]) AS p (id)`,
    [people.map(({ userId }) => userId)],
  );
  return people.map(({ userId }) => rows.find(({ id }) => id === userId)?.count ?? -1);
}

describe('a place that was not paid in time', () => {
  it('is told to all guardians, and to the pupil when they took it, and to nobody else', async () => {
    const { id } = await priced();
    const [one, other, stranger] = [await family(0n), await family(0n), await family(0n)];
    const second = await graph.newUser('PARENT');
    const teacher = await graph.newUser('TEACHER');
    await addSupervision(graph.context(), one.child.userId, second.userId, 'GUARDIAN');
    await addSupervision(graph.context(), one.child.userId, teacher.userId, 'TEACHER');
    const byPupil = await enter(one.child, id);
    const byGuardian = await enter(other.parent, id, { studentId: other.child.userId });
    await enter(stranger.child, id);
    for (const place of [byPupil, byGuardian]) await expire(place.id);
    await keepTime.run(graph.context(), {}, aRun);
    expect(await toldOf(one.parent, second, one.child, teacher)).toEqual([1, 1, 1, 0]);
    expect(await toldOf(other.parent, other.child, stranger.parent, stranger.child)).toEqual([1, 0, 0, 0]);
    const [notice] = await graph
      .context()
      .db.query(
        `SELECT parameters FROM shared.notifications WHERE user_id = $1 AND template = 'olympiad.placeExpired'`,
        [second.userId],
      );
    expect(notice.parameters).toEqual({ child: expect.any(String), olympiad: 'Kichik matematik' });
  });

  it('is told once however often time passes and the job runs, and anew when it was taken again and expired again', async () => {
    const { id } = await priced();
    const { child, parent } = await family(0n);
    const place = await enter(child, id);
    await expire(place.id);
    await Promise.all(Array.from({ length: 3 }, () => releaseEntries(graph.context())));
    expect(await releaseEntries(graph.context())).toBe(0);
    expect(await toldOf(parent, child)).toEqual([1, 1]);
    const which = (
      await graph
        .context()
        .db.query(`SELECT reference FROM shared.notifications WHERE template = $1 AND user_id = $2`, [
          'olympiad.placeExpired',
          parent.userId,
        ])
    )[0].reference.slice(place.id.length + 1);
    await tellGuardians.run(graph.context(), { entryIds: [place.id], news: 'EXPIRED', which }, aRun);
    expect(await toldOf(parent, child)).toEqual([1, 1]);
    await enter(child, id);
    await expire(place.id);
    await releaseEntries(graph.context());
    expect(await toldOf(parent, child)).toEqual([2, 2]);
  });

  it('is told to nobody who has taken it again or paid meanwhile, or whose olympiad is called off', async () => {
    const { id } = await priced();
    const [again, paid, off] = [await family(0n), await family(PRICE), await family(0n)];
    const taken = await enter(again.child, id);
    await expire(taken.id);
    await releaseEntries(graph.context());
    await enter(again.child, id);
    const place = await enter(paid.parent, id, { studentId: paid.child.userId });
    await paid.parent.data(PAY, pay(place.id));
    await releaseEntries(graph.context());
    expect(await toldOf(again.parent, again.child, paid.parent, paid.child)).toEqual([0, 0, 0, 0]);

    const moderator = await graph.newUser('MODERATOR');
    const { id: olympiadId } = await openOlympiad(moderator, { price: String(PRICE), stages });
    const lost = await enter(off.child, olympiadId);
    await expire(lost.id);
    await moderator.data(CALL_OFF, { input: { olympiadId } });
    await keepTime.run(graph.context(), {}, aRun);
    expect(await toldOf(off.parent, off.child)).toEqual([0, 0]);
    const told = await graph
      .context()
      .db.query('SELECT template FROM shared.notifications WHERE user_id = $1 ORDER BY id DESC LIMIT 1', [
        off.parent.userId,
      ]);
    expect(told).toEqual([{ template: 'olympiad.calledOff' }]);
  });
});
