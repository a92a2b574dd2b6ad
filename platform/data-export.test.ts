import { demoWorld } from '@alif24/subgraph-shared/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { callerOf, sevenSubgraphs } from './testing/seven-subgraphs.ts';

const world = sevenSubgraphs({ demo: true });
const { studentIds, parentIdOf, teacherIds } = demoWorld(new Date());
const [child, otherChild] = [studentIds[0] as string, studentIds[3] as string];
const guardian = callerOf(parentIdOf(0), 'PARENT');
const stranger = callerOf(parentIdOf(3), 'PARENT');

const ASK =
  'mutation ($input: DataRequestInput!) { requestDataExport(input: $input) { id state isMine person { id } } }';
const OPEN = 'mutation ($input: DataRequestIdInput!) { openDataExport(input: $input) { url } }';
const LIST = 'query ($childId: ID) { dataRequests(childId: $childId) { id kind state expiresAt } }';
const input = { childId: child, idempotencyKey: 'one' };

const codesOf = async (...asked: Parameters<typeof world.ask>) =>
  ((await world.ask(...asked)).errors ?? []).map(({ extensions }) => extensions?.code);
const fetchFile = async (url: string, method = 'GET') => {
  const { pathname, searchParams } = new URL(url);
  const request = { method, path: pathname, search: searchParams, headers: {}, body: Buffer.alloc(0) };
  return (world.subgraphs.main as NonNullable<typeof world.subgraphs.main>).route(request, '127.0.0.1');
};
const link = async (requestId: string): Promise<string> =>
  (await world.data('main', OPEN, { input: { requestId } }, guardian)).openDataExport.url;

describe('a copy of what is held of a child', () => {
  let id: string;
  beforeAll(async () => {
    const { requestDataExport } = await world.data('main', ASK, { input }, guardian);
    expect(requestDataExport).toMatchObject({ state: 'WORKING', isMine: true, person: { id: child } });
    id = requestDataExport.id;
    await world.runJobs();
  });

  it('is gathered by all seven platforms, and tells of this child alone', async () => {
    const answer = await fetchFile(await link(id));
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ 'content-disposition': expect.stringMatching(/^attachment; filename=/) });
    const text = answer.body as string;
    const file = JSON.parse(text);
    expect(file).toMatchObject({ format: 'alif24-personal-data', version: 1, personId: child });
    const { main, harf, testai, crm, games, olimp, lessons } = file.platforms;
    expect(main.person).toMatchObject([{ id: child, role: 'STUDENT', firstName: expect.any(String) }]);
    for (const list of [main.coinTransactions, main.supervisors, harf.letterAnswers, testai.testAttempts]) {
      expect(list.length).toBeGreaterThan(0);
    }
    for (const list of [crm.classrooms, games.gameRounds, olimp.liveQuizzesPlayed, lessons.lessonProgress]) {
      expect(list.length).toBeGreaterThan(0);
    }
    const strangers = studentIds.filter((other) => other !== child && text.includes(other));
    expect(strangers).toEqual([]);
    // Of keys alone: Uzbek texts have words such as “shashka”.
    expect(text).not.toMatch(/"\w*(hash|secret|token)\w*":/i);
  });

  it('is fetched once by a link, and the next link ends the one before', async () => {
    const [first, second] = [await link(id), await link(id)];
    expect((await fetchFile(second, 'POST')).status).toBe(405);
    const statuses = [];
    for (const url of [first, second, second]) statuses.push((await fetchFile(url)).status);
    expect(statuses).toEqual([404, 200, 404]);
    expect((await fetchFile('https://api.alif24.uz/callbacks/data-export')).status).toBe(404);
  });

  it('is told to who asked, and asked for twice it is the same', async () => {
    const notices = await world.sql('SELECT user_id FROM shared.notifications WHERE template = $1 AND reference = $2', [
      'main.exportReady',
      id,
    ]);
    expect(notices).toEqual([{ user_id: guardian.userId }]);
    for (const idempotencyKey of ['one', 'two']) {
      const again = await world.data('main', ASK, { input: { childId: child, idempotencyKey } }, guardian);
      expect(again.requestDataExport).toMatchObject({ id, state: 'READY' });
    }
    const other = { childId: null, idempotencyKey: 'one' };
    expect(await codesOf('main', ASK, { input: other }, guardian)).toEqual(['CONFLICT']);
  });

  it('is for the guardians who decide: for others the child, and the copy, are not there', async () => {
    const unknown = '0199d0aa-0000-7000-8000-000000000000';
    const teacher = callerOf(teacherIds[0] as string, 'TEACHER');
    for (const caller of [stranger, teacher, callerOf(otherChild, 'STUDENT')]) {
      const of = (childId: string) => ({ input: { childId, idempotencyKey: 'x' } });
      expect(await world.ask('main', ASK, of(child), caller)).toEqual(
        await world.ask('main', ASK, of(unknown), caller),
      );
      const copy = (requestId: string) => ({ input: { requestId } });
      expect(await world.ask('main', OPEN, copy(id), caller)).toEqual(
        await world.ask('main', OPEN, copy(unknown), caller),
      );
      expect(await codesOf('main', LIST, { childId: child }, caller)).toEqual(['NOT_FOUND']);
    }
    expect(await codesOf('main', ASK, { input }, null)).toEqual(['UNAUTHENTICATED']);
    expect(await codesOf('main', ASK, { input: { idempotencyKey: 'x' } }, callerOf(child, 'STUDENT'))).toEqual([
      'FORBIDDEN',
    ]);
    await world.sql(
      `INSERT INTO shared.supervisions (student_id, supervisor_id, kind, access) VALUES ($1, $2, 'GUARDIAN', 'VIEW')`,
      [child, parentIdOf(5)],
    );
    expect(await codesOf('main', ASK, { input }, callerOf(parentIdOf(5), 'PARENT'))).toEqual(['FORBIDDEN']);
  });

  it('is deleted after seven days', async () => {
    const url = await link(id);
    await world.sql(`UPDATE shared.data_requests SET expires_at = now() WHERE id = $1`, [id]);
    expect((await fetchFile(url)).status).toBe(404);
    await world.sql(`SELECT shared.enqueue_job('main.expire-data-exports', '{}', NULL, NULL, 0, NULL, 1)`);
    await world.runJobs();
    const { dataRequests } = await world.data('main', LIST, { childId: child }, guardian);
    expect(dataRequests).toMatchObject([{ id, state: 'EXPIRED' }]);
    expect(await world.sql('SELECT 1 FROM shared.data_request_parts WHERE data IS NOT NULL')).toEqual([]);
    expect(await codesOf('main', OPEN, { input: { requestId: id } }, guardian)).toEqual(['NOT_FOUND']);
  });

  it('is for every adult too, of themselves', async () => {
    const teacher = callerOf(teacherIds[0] as string, 'TEACHER');
    const { requestDataExport } = await world.data('main', ASK, { input: { idempotencyKey: 'me' } }, teacher);
    await world.runJobs();
    const parts: Array<{ data: Record<string, object[]> }> = await world.sql(
      `SELECT data FROM shared.data_request_parts WHERE request_id = $1 AND platform IN ('testai', 'crm')`,
      [requestDataExport.id],
    );
    expect(Object.keys(Object.assign({}, ...parts.map(({ data }) => data)))).toEqual(
      expect.arrayContaining(['writtenTests', 'taughtClassrooms']),
    );
  });

  it('and every act with it stands in the log of acts', async () => {
    const acts: Array<{ action: string }> = await world.sql(
      'SELECT DISTINCT action FROM shared.audit_entries WHERE object = $1 ORDER BY 1',
      [`user:${child}`],
    );
    expect(acts.map(({ action }) => action)).toEqual([
      'data.export',
      'data.export-fetch',
      'data.export-link',
      'data.export-ready',
    ]);
  });
});
