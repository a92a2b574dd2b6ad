import { enqueue } from '@alif24/subgraph-shared/jobs';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { enter, inMinutes, passMinutes, stageInput, WINDOW } from '../olympiad/olympiad.fixture.ts';
import {
  BOARD,
  CHANGE_KEY,
  COUNT,
  FINAL,
  FREEZE,
  frozenStage,
  JURY,
  PUBLISH,
  REVIEW,
  sat,
  sit,
  UNFREEZE,
} from '../olympiad/olympiad-results.fixture.ts';
import { CALL_OFF } from '../olympiad-payment/olympiad-payment.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
type Who = Awaited<ReturnType<typeof graph.newUser>>;

async function passTime() {
  await enqueue(graph.context(), 'olimp.keep-results', {});
  await graph.runJobs();
}

/** An olympiad whose stage is over, and the jury has looked the count through. */
async function reviewed(more: { rights: number[]; [field: string]: unknown } = { rights: [1, 2] }) {
  const jury = await graph.newUser('MODERATOR');
  const held = await sat(graph, jury, more);
  await passMinutes(graph, held.id, 60);
  const input = { versionId: (await jury.data(COUNT, { input: { stageId: held.stageId } })).countOlympiadStage.id };
  await jury.data(REVIEW, { input });
  const publish = async () => (await jury.data(PUBLISH, { input })).publishOlympiadResults;
  const audited = (action: string): Promise<object[]> =>
    graph.asOwner('SELECT after FROM shared.audit_entries WHERE object = $1 AND action = $2 ORDER BY sequence', [
      ...[`olympiad:${held.id}`, action],
    ]);
  const kind = async () => (await graph.anonymous.data(BOARD, { stageId: held.stageId })).olympiadBoard.kind;
  return { jury, input, publish, audited, kind, ...held };
}

const problemsOf = (stageId: string): Promise<Array<{ id: string }>> =>
  graph
    .context()
    .db.query(
      'SELECT q.id FROM olimp.olympiad_problems q JOIN olimp.olympiad_papers p ON p.id = q.paper_id WHERE p.stage_id = $1 ORDER BY q.number',
      [stageId],
    );

describe('a fair olympiad', () => {
  it('opens no window again for anybody once everybody may know what was right', async () => {
    const { jury, publish, stageId, pupils } = await reviewed();
    await publish();
    for (const whom of [{ grade: 3 }, { entryId: pupils[0]?.entryId }]) {
      const input = { stageId, delayMinutes: 600, extraMinutes: 0, ...whom };
      expect(await jury.codes(WINDOW, { input })).toEqual(['OLYMPIAD_STATE']);
    }
  });

  it('publishes nothing while somebody has got time of their own since it was counted', async () => {
    const { jury, input, kind, stageId } = await reviewed();
    await jury.data(WINDOW, { input: { stageId, grade: 3, delayMinutes: 600, extraMinutes: 0 } });
    expect(await jury.codes(PUBLISH, { input })).toEqual(['OLYMPIAD_STATE']);
    expect(await kind()).toBe('NONE');
  });

  it('publishes no count without those who sat it since in time of their own, and counts them by itself', async () => {
    const jury = await graph.newUser('MODERATOR');
    const { id, stageId } = await sat(graph, jury, { rights: [1] });
    const late = await graph.newUser('STUDENT', { grade: 3 });
    const entry = await enter(late, id);
    await passMinutes(graph, id, 60);
    const input = { versionId: (await jury.data(COUNT, { input: { stageId } })).countOlympiadStage.id };
    await jury.data(REVIEW, { input });
    await jury.data(WINDOW, { input: { stageId, entryId: entry.id, delayMinutes: 60, extraMinutes: 0 } });
    await sit(late, stageId, 3);
    await passMinutes(graph, id, 60);
    await graph.asOwner(
      `UPDATE olimp.olympiad_result_versions SET computed_at = computed_at - interval '1 hour' WHERE stage_id = $1`,
      [stageId],
    );
    expect(await jury.codes(PUBLISH, { input })).toEqual(['OLYMPIAD_STATE']);
    await passTime();
    await passTime();
    const { versions } = (await jury.data(JURY, { id })).olympiad.jury.stages[0];
    expect(versions.map(({ version, state }: Record<string, unknown>) => [version, state])).toEqual([
      [2, 'COMPUTED'],
      [1, 'REVIEWED'],
    ]);
    const again = { versionId: versions[0].id };
    await jury.data(REVIEW, { input: again });
    await jury.data(PUBLISH, { input: again });
    const { rows } = (await graph.anonymous.data(BOARD, { stageId })).olympiadBoard;
    expect(rows.edges.map(({ node }: { node: { points: number } }) => node.points)).toEqual([10_000, 3333]);
  });

  it('does not end before everybody has had their days to appeal', async () => {
    const { jury, publish, id, stageId } = await reviewed();
    const input = { olympiadId: id };
    await publish();
    expect(await jury.codes(FINAL, { input })).toEqual(['OLYMPIAD_STATE']);
    await graph
      .context()
      .db.query(
        `UPDATE olimp.olympiad_result_versions SET shown_at = shown_at - interval '71 hours 59 minutes' WHERE stage_id = $1`,
        [stageId],
      );
    expect(await jury.codes(FINAL, { input })).toEqual(['OLYMPIAD_STATE']);
    await passHours(stageId, 1);
    expect((await jury.data(FINAL, { input })).finishOlympiad.state).toBe('FINAL');
  });

  const passHours = (stageId: string, hours: number) =>
    graph
      .context()
      .db.query(
        'UPDATE olimp.olympiad_result_versions SET shown_at = shown_at - make_interval(hours => $2) WHERE stage_id = $1',
        [stageId, hours],
      );

  it('does not end unseen behind a board that stands still, where there are days to appeal', async () => {
    const { jury, publish, id, kind } = await reviewed({ rights: [1], stages: [frozenStage()] });
    await passTime();
    await publish();
    expect(await kind()).toBe('FROZEN');
    expect(await jury.codes(FINAL, { input: { olympiadId: id } })).toEqual(['OLYMPIAD_STATE']);
  });

  it('shows at the time of revealing what the jury published, and until it has nothing moves', async () => {
    const stages = [frozenStage({ revealAt: inMinutes(180) })];
    const { publish, id, kind } = await reviewed({ rights: [2], stages });
    await passTime();
    await passMinutes(graph, id, 60);
    await passTime();
    expect(await kind()).toBe('FROZEN');
    await publish();
    await passTime();
    expect(await kind()).toBe('RESULTS');
  });

  it('is published once, whoever of the jury is quicker', async () => {
    const { input, audited, jury, stageId } = await reviewed();
    const other = await graph.newUser('MODERATOR');
    const answers = await Promise.all([jury, other, jury, other].map((who) => who.data(PUBLISH, { input })));
    const [first, ...rest] = answers.map(({ publishOlympiadResults: version }) => version);
    for (const version of rest) expect(version).toEqual(first);
    expect((await audited('olympiad.results')).map(({ after }: { after?: object }) => after)).toEqual([
      { version: 1, state: 'REVIEWED' },
      { version: 1, state: 'PUBLISHED' },
    ]);
    expect((await graph.anonymous.data(BOARD, { stageId })).olympiadBoard.kind).toBe('RESULTS');
  });

  it('shows one count or the other when it is published while a key changes, and never a mixture', async () => {
    const { input, jury, stageId } = await reviewed({ rights: [1, 2, 3] });
    const other = await graph.newUser('MODERATOR');
    const [first] = await problemsOf(stageId);
    const change = { problemId: first?.id, keys: [{ correctOptions: [0] }] };
    const [codes, changed] = await Promise.all([
      jury.codes(PUBLISH, { input }),
      other.data(CHANGE_KEY, { input: change }),
    ]);
    const { rows, kind } = (await graph.anonymous.data(BOARD, { stageId })).olympiadBoard;
    const points = rows.edges.map(({ node }: { node: { points: number } }) => node.points);
    if (codes.length === 0) expect([kind, points]).toEqual(['RESULTS', [10_000, 6667, 3333]]);
    else expect([codes, kind]).toEqual([['OLYMPIAD_STATE'], 'NONE']);
    const next = { versionId: changed.changeOlympiadKey.id };
    await other.data(REVIEW, { input: next });
    await other.data(PUBLISH, { input: next });
    const after = (await graph.anonymous.data(BOARD, { stageId })).olympiadBoard.rows.edges;
    expect(after.map(({ node }: { node: { points: number } }) => node.points)).toEqual([6667, 3333]);
  });

  it('is counted though another one cannot be', async () => {
    const jury = await graph.newUser('MODERATOR');
    const held = [await sat(graph, jury, { rights: [1] }), await sat(graph, jury, { rights: [1] })];
    const { db } = graph.context();
    // In the order of the job the first one is broken, as no hand could have written it.
    const [broken, whole] = held.sort((a, b) => (a.id < b.id ? -1 : 1)) as [(typeof held)[0], (typeof held)[0]];
    await db.query(`UPDATE olimp.olympiad_papers SET scheme = 'NOWHERE' WHERE stage_id = $1`, [broken.stageId]);
    for (const { id } of held) await passMinutes(graph, id, 60);
    await passTime().catch(() => undefined);
    const counted = await db.query(
      'SELECT stage_id AS id FROM olimp.olympiad_result_versions WHERE stage_id = ANY($1::uuid[])',
      [held.map(({ stageId }) => stageId)],
    );
    expect(counted).toEqual([{ id: whole.stageId }]);
    await db.query(`UPDATE olimp.olympiad_papers SET scheme = 'SUM' WHERE stage_id = $1`, [broken.stageId]);
  });

  it('tells the audit of certificates that became void', async () => {
    const { publish, jury, stageId, pupils, audited } = await reviewed({ rights: [3, 1] });
    await publish();
    const issue = `mutation ($input: IssueOlympiadCertificateInput!) { issueOlympiadCertificate(input: $input) { code } }`;
    for (const pupil of pupils) await (pupil as Who).data(issue, { input: { attemptId: pupil.attemptId } });
    const problem = (await problemsOf(stageId))[2] as { id: string };
    const { changeOlympiadKey: changed } = await jury.data(CHANGE_KEY, {
      input: { problemId: problem.id, keys: [{ correctOptions: [0] }] },
    });
    expect(await audited('olympiad.certificates')).toEqual([]);
    await jury.data(REVIEW, { input: { versionId: changed.id } });
    await jury.data(PUBLISH, { input: { versionId: changed.id } });
    expect(await audited('olympiad.certificates')).toEqual([{ after: { void: 1 } }]);
  });

  it('may be called off until its results are shown, and not a moment longer: whoever paid has had what they paid for', async () => {
    const { jury, publish, id } = await reviewed();
    const mayCallOff = async (who: Who) =>
      (await who.data('query ($id: ID!) { olympiad(id: $id) { mayCallOff } }', { id })).olympiad.mayCallOff;
    expect([await mayCallOff(jury), await mayCallOff(graph.anonymous as Who)]).toEqual([true, false]);
    await jury.data(FREEZE, { input: { olympiadId: id } });
    // Published, and still hidden: whoever stopped the board because of what came to light may have to.
    await publish();
    expect(await mayCallOff(jury)).toBe(true);
    await jury.data(UNFREEZE, { input: { olympiadId: id } });
    expect(await mayCallOff(jury)).toBe(false);
    expect(await jury.codes(CALL_OFF, { input: { olympiadId: id } })).toEqual(['OLYMPIAD_STATE']);
    const { state } = (await jury.data('query ($id: ID!) { olympiad(id: $id) { state } }', { id })).olympiad;
    expect(state).toBe('RUNNING');
  });

  it('that was called off is judged no further', async () => {
    const { jury, input, id, stageId, pupils, kind } = await reviewed();
    await jury.data(CALL_OFF, { input: { olympiadId: id } });
    const [problem] = await problemsOf(stageId);
    const appeal = { attemptId: pupils[0]?.attemptId, problemId: problem?.id, text: 'Nega?' };
    const APPEAL = 'mutation ($input: AppealOlympiadProblemInput!) { appealOlympiadProblem(input: $input) { id } }';
    expect(await (pupils[0] as Who).codes(APPEAL, { input: appeal })).toEqual(['OLYMPIAD_STATE']);
    expect(await jury.codes(COUNT, { input: { stageId } })).toEqual(['OLYMPIAD_STATE']);
    expect(await jury.codes(PUBLISH, { input })).toEqual(['OLYMPIAD_STATE']);
    const change = { problemId: problem?.id, keys: [{ correctOptions: [0] }] };
    expect(await jury.codes(CHANGE_KEY, { input: change })).toEqual(['OLYMPIAD_STATE']);
    expect(await kind()).toBe('NONE');
  });

  it('without days to appeal may end at once', async () => {
    const { jury, publish, id, kind } = await reviewed({ rights: [1], stages: [stageInput({ appealDays: 0 })] });
    await publish();
    expect((await jury.data(FINAL, { input: { olympiadId: id } })).finishOlympiad.state).toBe('FINAL');
    expect(await kind()).toBe('RESULTS');
  });
});
