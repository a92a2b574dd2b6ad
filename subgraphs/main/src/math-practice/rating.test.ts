import { seededRandom } from '@alif24/subgraph-shared/utils';
import { describe, expect, it } from 'vitest';
import { templates } from '../math-problem/math-problem.service.ts';
import { afterAnswer, chooseItem, expectedSuccess, itemGain, personGain, type Rating } from './rating.ts';

const CHILDREN = 200;
const ANSWERS = 50;

/** A child of known ability does fifty problems; what is true of the problems differs from our guess of them by 0.3 logit. */
function simulate(seed: string) {
  const random = seededRandom(seed);
  const noise = () => Array.from({ length: 12 }, () => random.next()).reduce((sum, x) => sum + x, -6);
  const items = new Map<string, Rating>(
    templates.map(({ id, difficulty }) => [id, { rating: difficulty, answers: 0 }]),
  );
  const truth = new Map(templates.map(({ id, difficulty }) => [id, difficulty + 0.3 * noise()]));
  const abilities = random.shuffle(Array.from({ length: CHILDREN }, (_, n) => -2 + (4 * n) / (CHILDREN - 1)));
  return abilities.map((ability) => {
    let person: Rating = { rating: 0, answers: 0 };
    let [right, repeats] = [0, 0];
    const recent: string[] = [];
    for (let n = 0; n < ANSWERS; n += 1) {
      const known = [...items].map(([id, { rating }]) => ({ id, difficulty: rating }));
      const id = chooseItem(random, person.rating, known, recent);
      if (id === recent[0]) repeats += 1;
      const isCorrect = random.next() < expectedSuccess(ability, truth.get(id) as number);
      const after = afterAnswer(person, items.get(id) as Rating, isCorrect);
      person = after.person;
      items.set(id, after.item);
      right += Number(isCorrect);
      recent.unshift(id);
      recent.length = Math.min(recent.length, 5);
    }
    return { ability, error: person.rating - ability, success: right / ANSWERS, repeats };
  });
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function measures(seed: string) {
  const children = simulate(seed);
  const errors = children.map(({ error }) => error);
  return {
    bias: mean(errors),
    absolute: mean(errors.map(Math.abs)),
    rms: Math.sqrt(mean(errors.map((error) => error ** 2))),
    inside: mean(errors.map((error) => Number(Math.abs(error) <= 0.3))),
    success: mean(children.map(({ success }) => success)),
    low: mean(children.filter(({ ability }) => ability < -1).map(({ success }) => success)),
    high: mean(children.filter(({ ability }) => ability > 1).map(({ success }) => success)),
    repeats: mean(children.map(({ repeats }) => repeats)),
  };
}

describe('ratings of two hundred simulated children with fifty answers each', () => {
  const runs = ['a', 'b', 'c', 'd', 'e'].map(measures);
  const all = (key: keyof ReturnType<typeof measures>) => mean(runs.map((run) => run[key]));

  // Fifty answers at three right of four tell an ability to a standard error of a third of a logit, so nobody can promise this of every child.
  it('are on the average within 0.3 logit of the truth', () => {
    expect(all('absolute')).toBeLessThan(0.3);
    expect(all('rms')).toBeLessThan(0.38);
    expect(all('inside')).toBeGreaterThan(0.55);
    expect(Math.abs(all('bias'))).toBeLessThan(0.12);
    for (const { absolute } of runs) expect(absolute).toBeLessThan(0.34);
  });

  it('let 70 to 80 of 100 problems succeed; nearly so for the weakest and the strongest, for whom our problems run out', () => {
    for (const { success, low, high } of runs) {
      expect(success).toBeGreaterThan(0.7);
      expect(success).toBeLessThan(0.8);
      expect(low).toBeGreaterThan(0.64);
      expect(high).toBeLessThan(0.84);
    }
  });

  it('never give the same kind of problem twice running', () => {
    for (const { repeats } of runs) expect(repeats).toBe(0);
  });
});

describe('a rating', () => {
  it('moves less the more answers it is made of, a problem far less than a child, and neither ever stops', () => {
    expect(personGain(0)).toBeGreaterThan(personGain(10));
    expect(personGain(10)).toBeGreaterThan(personGain(40));
    expect(personGain(10_000)).toBe(0.1);
    expect(itemGain(0)).toBeLessThan(personGain(0) / 10);
    expect(itemGain(10_000)).toBe(0.01);
  });

  it('of a problem is not moved by a child whose own is still a guess', () => {
    const item = { rating: 0, answers: 3 };
    expect(afterAnswer({ rating: 0, answers: 2 }, item, true).item).toEqual(item);
    const moved = afterAnswer({ rating: 0, answers: 30 }, item, true).item;
    expect(moved.rating).toBeLessThan(0);
    expect(moved.answers).toBe(4);
  });
});
