import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, type PupilFacts } from './activity.ts';
import {
  dayAfter,
  daysAgo,
  fourDays,
  game,
  groupOf,
  groups,
  type Kind,
  type Letter,
  last,
  lesson,
  letter,
  newcomer,
  now,
  story,
} from './tasks.fixture.ts';
import { tasksOf } from './tasks.ts';

describe('whatever a pupil did', () => {
  const moment = fc.integer({ min: 1, max: 20 }).map(daysAgo);
  const kinds: Kind[] = ['STORY_READ', 'MATHS_PRACTISED', 'LETTER_PRACTISED', 'LESSON_FINISHED', 'GAME_PLAYED'];
  const end = (begun: string) => fc.option(fc.constant(begun));
  /** As things stood at midnight. */
  const pupils: fc.Arbitrary<PupilFacts> = fc
    .record({
      grade: fc.nat(4),
      letters: fc.array(fc.tuple(fc.constantFrom('KNOWN', 'LEARNING', 'SEEN'), moment), { maxLength: 4 }),
      stories: fc.array(
        moment.chain((at) => end(at).map((read) => [at, read] as const)),
        { maxLength: 4 },
      ),
      lessons: fc.array(
        moment.chain((at) => end(at).map((done) => [at, done] as const)),
        { maxLength: 4 },
      ),
      lastDone: fc.uniqueArray(
        fc.tuple(fc.constantFrom(...kinds), moment).map(([kind, at]) => last(kind, at)),
        { selector: ({ kind }) => kind },
      ),
      isDown: fc.boolean(),
    })
    .map(({ grade, letters, stories, lessons, lastDone, isDown }) => ({
      ...newcomer,
      lastDone,
      studentProfile: { grade },
      letterProgress: letters.map(([state, at], n) => letter(`${n}`, state as Letter['state'], at)),
      storyProgress: stories.map(([begunAt, readAt], n) => story(`uz-${n}`, begunAt, readAt)),
      lessonProgress: isDown ? null : lessons.map(([at, done], n) => lesson(`${n}`, at, done)),
    }));
  const acts = fc.array(
    fc.constantFrom('letter', 'begin story', 'finish story', 'open lesson', 'finish lesson', 'maths', 'game'),
  );

  /** The same pupil after one more thing at this moment. */
  function after(facts: PupilFacts, act: string): PupilFacts {
    const at = now.toISOString();
    const { letterProgress, storyProgress, lessonProgress } = facts;
    switch (act) {
      case 'letter':
        return { ...facts, letterProgress: [...(letterProgress ?? []).slice(1), letter('A', 'KNOWN', at)] };
      case 'begin story':
        return { ...facts, storyProgress: [...(storyProgress ?? []), story('uz-new', at)] };
      case 'finish story':
        return {
          ...facts,
          storyProgress: (storyProgress ?? []).map((one) =>
            one.isRead ? one : story(one.story?.id ?? '', one.begunAt, at),
          ),
        };
      case 'open lesson':
        return { ...facts, lessonProgress: lessonProgress && [lesson('new', at), ...lessonProgress] };
      case 'finish lesson':
        return {
          ...facts,
          lessonProgress:
            lessonProgress?.map((one) => (one.completedAt ? one : lesson(one.lesson.title, one.openedAt, at, at))) ??
            null,
        };
      case 'maths':
        return { ...facts, mathProgress: { skills: [{ lastAt: at }] } };
      default:
        return { ...facts, gameScores: [game('MATH_MONSTER', at)] };
    }
  }

  it('there are never more than three, no two of a kind, and a game is the last', () => {
    fc.assert(
      fc.property(pupils, fc.nat(30), fc.boolean(), (facts, day, mayPlay) => {
        const found = groups(facts, dayAfter(day), mayPlay);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(found.length).toBeGreaterThan(1);
        expect(new Set(found).size).toBe(found.length);
        expect(found.slice(0, -1)).not.toContain('game');
        expect(groups(facts, dayAfter(day), mayPlay)).toEqual(found);
      }),
    );
  });

  it('nothing moves while the day goes on, and what is done stays done', () => {
    fc.assert(
      fc.property(pupils, acts, (morning, done) => {
        let facts = morning;
        let marked: string[] = [];
        for (const act of done) {
          facts = after(facts, act);
          const tasks = tasksOf(facts, now);
          expect(tasks.map(groupOf)).toEqual(groups(morning));
          const nowMarked = tasks.filter(({ isDone }) => isDone).map(groupOf);
          expect(nowMarked).toEqual(expect.arrayContaining(marked));
          marked = nowMarked;
        }
      }),
    );
  });

  it('each kind of learning that a reader has comes up within four days', () => {
    fc.assert(
      fc.property(pupils, (facts) => {
        const grown = { ...facts, studentProfile: { grade: 3 }, storyProgress: [], lessonProgress: [] };
        const seen = new Set(fourDays(grown).flat());
        for (const kind of ['story', 'maths', 'lesson']) expect(seen).toContain(kind);
        const letters = facts.lastDone?.find(({ kind }) => kind === 'LETTER_PRACTISED');
        if (letters && dayOf(now) - dayOf(letters.at) <= 10) expect(seen).toContain('letter');
      }),
    );
  });
});
