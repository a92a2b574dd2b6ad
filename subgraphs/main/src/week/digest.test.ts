import { countOwnMinute, recordActivities } from '@alif24/subgraph-shared/activity';
import { addSupervision } from '@alif24/subgraph-shared/auth';
import { rewardCoins } from '@alif24/subgraph-shared/payments';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { weeklyDigest } from './digest.service.ts';

const graph = testGraph(subgraph);

const WEEK = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { week {
  totalMinutes coins together(locale: UZ_LATN) learned { label(locale: UZ_LATN) } stuck { label(locale: UZ_LATN) } } } } }`;

async function family(...children: Array<{ name: string; isAllowed: boolean }>) {
  const parent = await graph.newUser('PARENT');
  for (const { name, isAllowed } of children) {
    const child = await graph.newUser('STUDENT', {
      firstName: name,
      lastName: 'Yashirinova',
      consents: isAllowed ? ['MESSAGES'] : [],
    });
    await addSupervision(graph.context(), child.userId, parent.userId, 'GUARDIAN');
    await rewardCoins(graph.context(), {
      studentId: child.userId,
      source: 'lessons.lesson',
      units: 1,
      reference: 'l1',
    });
  }
  return parent.userId;
}
const digest = async (userId: string) => weeklyDigest(graph.context(), userId, 'UZ_LATN');

describe('the weekly digest', () => {
  it('tells of each child by given name what they earned, and only of those a guardian lets us write of', async () => {
    const parent = await family({ name: 'Gʻayrat', isAllowed: true }, { name: 'Oʻgʻiloy', isAllowed: false });
    expect((await digest(parent))?.split('\n').slice(0, 2)).toEqual([
      'Shu hafta Alif24 da:',
      'Gʻayrat: 0 daqiqa, 10 tanga',
    ]);
  });

  it('says the same as the week on the page of the parent', async () => {
    const parent = await graph.newUser('PARENT');
    const child = await graph.newUser('STUDENT', { firstName: 'Ozoda', consents: ['MESSAGES'] });
    await addSupervision(graph.context(), child.userId, parent.userId, 'GUARDIAN');
    const letter = (topic: string, title: string, correct: number) =>
      Array.from({ length: 4 }, (_, n) => ({
        ...({
          studentId: child.userId,
          platform: 'HARF',
          kind: 'LETTER_PRACTISED',
          topic,
          title,
          correct,
          total: 1,
        } as const),
        reference: `${topic}:${n}`,
      }));
    await recordActivities(graph.context(), [...letter('uz-sh', 'Sh', 1), ...letter('uz-ng', 'Ng', 0)]);
    await countOwnMinute(graph.context(child.caller), 'LEARNING', 'HARF');
    const reward = { studentId: child.userId, source: 'lessons.lesson', units: 1, reference: 'l1' };
    await rewardCoins(graph.context(), reward);
    const { week } = (await parent.data(WEEK, { of: [{ __typename: 'User', id: child.userId }] }))._entities[0];
    expect(week).toMatchObject({ totalMinutes: 1, coins: 10, learned: [{ label: 'Sh' }], stuck: [{ label: 'Ng' }] });
    const labels = (topics: Array<{ label: string }>) => topics.map(({ label }) => label).join(', ');
    expect((await digest(parent.userId))?.split('\n').slice(1)).toEqual([
      `Ozoda: ${week.totalMinutes} daqiqa, ${week.coins} tanga`,
      `Oʻrgandi: ${labels(week.learned)}`,
      `Yordam kerak: ${labels(week.stuck)}`,
      `Birga 5 daqiqa (Ozoda): ${week.together}`,
    ]);
    expect(week.together).toContain('Ng harfi');
  });

  it('says nothing to whom there is nothing to say', async () => {
    expect(await digest(await family({ name: 'Ali', isAllowed: false }))).toBeNull();
  });

  it('has at most 900 characters', async () => {
    const children = Array.from({ length: 25 }, (_, n) => ({
      name: `${'Uzun'.repeat(20)} ${String.fromCharCode(65 + n)}`,
      isAllowed: true,
    }));
    expect((await digest(await family(...children)))?.length).toBeLessThanOrEqual(900);
  });

  it('is left once a week for each parent who can be reached', async () => {
    const parent = await family({ name: 'Ali', isAllowed: true });
    await graph.asOwner(`UPDATE shared.users SET email = 'digest@alif24.uz' WHERE id = $1`, [parent]);
    const job = graph.subgraph.jobs.find(({ name }) => name === 'notifications.digests');
    const run = { attempt: 1, isLastAttempt: false, signal: new AbortController().signal };
    for (let n = 0; n < 2; n += 1) await job?.run({}, run);
    const left = await graph.asOwner(`SELECT user_id, channel FROM shared.outbox WHERE kind = 'DIGEST'`);
    expect(left).toEqual([{ user_id: parent, channel: 'EMAIL' }]);
    expect(job?.cron).toBe('0 14 * * 0'); // Sunday 19:00 in Tashkent
  });
});
