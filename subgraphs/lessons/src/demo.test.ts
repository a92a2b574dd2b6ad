import { demoWorld } from '@alif24/subgraph-shared/server';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { canonicalApostrophes, mixedScriptWords } from '@alif24/subgraph-shared/utils';
import { expect, it } from 'vitest';
import russianAndEnglish from './demo-lessons-ru-en.json' with { type: 'json' };
import uzbek from './demo-lessons-uz.json' with { type: 'json' };
import { subgraph } from './subgraph.ts';

const written = [...uzbek, ...russianAndEnglish];
const graph = testGraph(subgraph);
const today = new Date('2026-11-22T10:00:00Z');

it('has lessons whose every text is proper and whose every story is of its language', () => {
  for (const { title, summary, language, blocks } of written) {
    const texts = [title, summary, ...blocks.flatMap(({ text, options }) => [text ?? '', ...(options ?? [])])];
    for (const text of texts) {
      expect(mixedScriptWords(text)).toEqual([]);
      if (language === 'uz') expect(canonicalApostrophes(text)).toBe(text);
    }
    const stories = blocks.flatMap((block) => ('storyId' in block && block.storyId ? [block.storyId] : []));
    for (const id of stories) expect(id.startsWith(`${language}-`)).toBe(true);
  }
});

it('fills a library and the progress of ninety pupils, with coins that add up', async () => {
  const world = demoWorld(today);
  const ctx = graph.context();
  await ctx.db.query(
    `INSERT INTO shared.users (id, role, first_name) SELECT id, 'STUDENT', 'Sevinch' FROM unnest($1::uuid[]) AS id`,
    [[...world.studentIds, ...world.teacherIds]],
  );
  await subgraph.demo(ctx, world);
  const { lessons } = await graph.anonymous.data(
    '{ lessons { totalCount edges { node { blockCount author { id } } } } }',
  );
  expect(lessons.totalCount).toBe(written.length);
  const [progress] = await ctx.db.query(
    `SELECT count(DISTINCT student_id)::int AS students, count(completed_at)::int AS completed,
            max(last_opened_at) <= $1 AS in_time, bool_and(p.opened_at > l.published_at) AS after_publishing
       FROM lessons.lesson_progress p JOIN lessons.lessons l ON l.id = p.lesson_id`,
    [today],
  );
  expect(progress).toMatchObject({ students: 90, in_time: true, after_publishing: true });
  const [coins] = await ctx.db.query(
    'SELECT (SELECT sum(balance)::int FROM shared.student_coins) AS balance, sum(amount)::int AS posted FROM shared.coin_transactions',
  );
  expect(coins).toEqual({ balance: progress.completed * 10, posted: progress.completed * 10 });
});
