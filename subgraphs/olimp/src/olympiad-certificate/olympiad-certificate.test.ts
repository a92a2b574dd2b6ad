import { addSupervision } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { passMinutes } from '../olympiad/olympiad.fixture.ts';
import { CHANGE_KEY, COUNT, PUBLISH, REVIEW, sat } from '../olympiad/olympiad-results.fixture.ts';
import { subgraph } from '../subgraph.ts';
import { issueOlympiadCertificate } from './olympiad-certificate.service.ts';

const graph = testGraph(subgraph, { SITE_URL: 'https://alif24.uz' });
type Who = Awaited<ReturnType<typeof graph.newUser>>;

const ISSUE = `mutation ($input: IssueOlympiadCertificateInput!, $locale: Locale! = UZ_LATN) {
  issueOlympiadCertificate(input: $input) { code revokedAt pdf(locale: $locale) } }`;
const CHECK = `query ($code: String!) { olympiadCertificate(code: $code) { isValid grade stage heldAt givenName olympiadTitle band { from to percent } } }`;

const issue = async (who: Who, attemptId: string, locale = 'UZ_LATN') =>
  (await who.data(ISSUE, { input: { attemptId }, locale })).issueOlympiadCertificate;
const check = async (code: string) => (await graph.anonymous.data(CHECK, { code })).olympiadCertificate;

/** What a guardian says to the name of a pupil on boards. */
const decide = ({ userId }: Who, mother: Who, isGiven: boolean) =>
  graph
    .context()
    .db.query(
      `INSERT INTO shared.consents (student_id, purpose, is_given, text_version, decided_by, network, request_id) VALUES ($1, 'NAME_ON_BOARDS', $3, '1', $2, '', 'test')`,
      [userId, mother.userId, isGiven],
    );

async function judged(rights: number[]) {
  const jury = await graph.newUser('MODERATOR');
  const { id, stageId, pupils } = await sat(graph, jury, { rights });
  await passMinutes(graph, id, 60);
  const count = async () => (await jury.data(COUNT, { input: { stageId } })).countOlympiadStage.id as string;
  const publish = async (versionId: string) => {
    await jury.data(REVIEW, { input: { versionId } });
    await jury.data(PUBLISH, { input: { versionId } });
  };
  const first = pupils[0] as (typeof pupils)[number];
  return { jury, id, stageId, pupils, first, count, publish };
}

describe('a certificate of an olympiad', () => {
  it('is made once the results are shown, for the pupil and those who look after them, and is one and the same', async () => {
    const { first, pupils, count, publish } = await judged([3, 1, 2]);
    expect(await first.codes(ISSUE, { input: { attemptId: first.attemptId } })).toEqual(['OLYMPIAD_STATE']);
    await publish(await count());
    const mother = await graph.newUser('PARENT');
    await addSupervision(graph.context(), first.userId, mother.userId, 'GUARDIAN');
    const [mine, again, hers] = await Promise.all([
      issue(first, first.attemptId),
      issue(first, first.attemptId),
      issue(mother, first.attemptId),
    ]);
    expect(mine.code).toMatch(/^[\w-]{22}$/);
    expect([again, hers]).toEqual([mine, mine]);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(Buffer.from(mine.pdf, 'base64'))), {
      mergePages: true,
    });
    for (const words of [
      '«Kichik matematik»',
      '3-sinf',
      '100 ball',
      '1-oʻrin',
      `https://olimp.alif24.uz/certificates/${mine.code}`,
    ]) {
      expect(text.replace(/\s+/g, ' ')).toContain(words);
    }
    for (const stranger of [pupils[1] as Who, await graph.newUser('PARENT')]) {
      expect(await stranger.codes(ISSUE, { input: { attemptId: first.attemptId } })).toEqual(['NOT_FOUND']);
    }
  });

  it('is made while other families have theirs made', async () => {
    const { id, first, pupils, count, publish } = await judged([3, 1]);
    await publish(await count());
    const second = pupils[1] as typeof first;
    await inTransaction(graph.context(first.caller), async (tx) => {
      await issueOlympiadCertificate(tx, first.attemptId);
      await issue(second, second.attemptId);
      await expect(
        graph.asOwner('SELECT FROM olimp.olympiads WHERE id = $1 FOR UPDATE NOWAIT', [id]),
      ).rejects.toThrow();
    });
  });

  it('is one, though the same family asks twice at the same moment', async () => {
    const { first, count, publish } = await judged([3]);
    await publish(await count());
    let [again, isOver] = [Promise.resolve({ code: '' }), false];
    const mine = await inTransaction(graph.context(first.caller), async (tx) => {
      const made = await issueOlympiadCertificate(tx, first.attemptId);
      again = issue(first, first.attemptId).finally(() => {
        isOver = true;
      });
      // Until the second waits for the first, or did not.
      for (let waits = false; !waits && !isOver; ) {
        const rows = await graph.asOwner(
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        waits = rows.length > 0;
      }
      return made;
    });
    expect((await again).code).toBe(mine.code);
  });

  it('tells whoever has its code of the contest and the rank band, and of the name only where a guardian consented', async () => {
    const { first, count, publish } = await judged([3, 1, 2]);
    await publish(await count());
    const { code } = await issue(first, first.attemptId);
    const told = {
      isValid: true,
      grade: 3,
      stage: null,
      olympiadTitle: 'Kichik matematik',
      band: { from: 1, to: 1, percent: null },
    };
    expect(await check(code)).toMatchObject({ ...told, givenName: null });
    const mother = await graph.newUser('PARENT');
    await addSupervision(graph.context(), first.userId, mother.userId, 'GUARDIAN');
    const consent = (isGiven: boolean) => decide(first, mother, isGiven);
    await consent(true);
    const [{ name }] = await graph
      .context()
      .db.query('SELECT first_name AS name FROM shared.users WHERE id = $1', [first.userId]);
    expect((await check(code)).givenName).toBe(name);
    await consent(false);
    expect((await check(code)).givenName).toBeNull();
    for (const wrong of ['', code.slice(1), `${code}x`, code.toLowerCase()]) {
      if (wrong !== code) expect(await check(wrong)).toBeNull();
    }
  });

  it('is void when the result changes, and says no more than that; another one is made of what holds then', async () => {
    const { jury, first, pupils, stageId, count, publish } = await judged([3, 1]);
    await publish(await count());
    const old = await issue(first, first.attemptId);
    const same = await issue(pupils[1] as Who, pupils[1]?.attemptId as string);
    const problems = await graph
      .context()
      .db.query(
        'SELECT q.id FROM olimp.olympiad_problems q JOIN olimp.olympiad_papers p ON p.id = q.paper_id WHERE p.stage_id = $1 ORDER BY q.number',
        [stageId],
      );
    // Who left the last one open has as many points as before.
    const keys = [{ correctOptions: [0] }];
    const { changeOlympiadKey: changed } = await jury.data(CHANGE_KEY, { input: { problemId: problems[2].id, keys } });
    const mother = await graph.newUser('PARENT');
    await addSupervision(graph.context(), first.userId, mother.userId, 'GUARDIAN');
    await decide(first, mother, true);
    expect(await check(old.code)).toMatchObject({ isValid: true, grade: 3, givenName: expect.any(String) });
    await publish(changed.id);
    expect(await check(old.code)).toMatchObject({
      ...{ isValid: false, olympiadTitle: 'Kichik matematik', grade: null, band: null, givenName: null },
    });
    expect(await check(same.code)).toMatchObject({ isValid: true });
    const fresh = await issue(first, first.attemptId);
    expect(fresh.code).not.toBe(old.code);
    expect(await check(fresh.code)).toMatchObject({ isValid: true });
  });
});
