import { seededRandom } from '@alif24/subgraph-shared/utils';
import { describe, expect, it } from 'vitest';
import { type Sheet, similarPairs } from './similar.rules.ts';

const OPTIONS = ['a', 'b', 'c', 'd', 'e'];

/** Children who work by themselves: some wrong answers are more tempting than others. */
function sheets(seed: string, count: number, problems = 24): Sheet[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, child) => {
    const skill = 0.3 + random.next() * 0.6;
    return {
      ...{ id: `${child}`.padStart(3, '0'), group: `school ${child % 4}` },
      answers: Array.from({ length: problems }, (_, n) => {
        if (random.next() < skill) return { value: 'a', isWrong: false };
        const tempting = OPTIONS[1 + (n % 4)] as string;
        return { value: random.next() < 0.5 ? tempting : (OPTIONS[random.int(1, 4)] as string), isWrong: true };
      }),
    };
  });
}

describe('answers that are alike', () => {
  it('are hardly ever found among children who work by themselves, though some mistakes tempt everybody', async () => {
    const found = await Promise.all([...Array(40).keys()].map((n) => similarPairs(sheets(`honest ${n}`, 120))));
    expect(found.flat().length).toBeLessThanOrEqual(1);
  });

  it('are found where one copied, and only within a school', async () => {
    const all = sheets('copied', 120);
    const weak = all.findIndex(({ answers }) => answers.filter((answer) => answer?.isWrong).length >= 12);
    const model = all[weak] as Sheet;
    const copied = (id: string, group: string): Sheet => ({ ...model, id, group });
    const pairs = await similarPairs([...all, copied('copy', model.group), copied('stranger', 'another school')]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.ids).toEqual([model.id, 'copy']);
    expect(pairs[0]?.sharedWrong).toBe(pairs[0]?.wrong);
    expect(pairs[0]?.oneInTenTo).toBeGreaterThanOrEqual(4);
  });

  it('are not those of two who have everything right, nor of those without a school', async () => {
    const perfect = Array.from({ length: 24 }, () => ({ value: 'a', isWrong: false }));
    const wrong = perfect.map((_, n) => ({ value: OPTIONS[1 + (n % 4)] as string, isWrong: true }));
    const all = sheets('others', 60);
    const more = (answers: Sheet['answers'], group: string) => ['x', 'y'].map((id) => ({ id, group, answers }));
    expect(await similarPairs([...all, ...more(perfect, 'school 1')])).toEqual([]);
    expect(await similarPairs([...all, ...more(wrong, '')])).toEqual([]);
    expect(await similarPairs([...all, ...more(wrong, 'school 1')])).toHaveLength(1);
  });

  it('are the same whatever order the children come in', async () => {
    const all = [...sheets('order', 60), ...sheets('order', 60).map((sheet) => ({ ...sheet, id: `z${sheet.id}` }))];
    const pairs = await similarPairs(all);
    expect(pairs.length).toBeGreaterThan(5);
    expect(await similarPairs([...all].reverse())).toEqual(pairs);
  });
});
