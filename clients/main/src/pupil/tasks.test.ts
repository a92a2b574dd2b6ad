import { describe, expect, it } from 'vitest';
import type { PupilFacts } from './activity.ts';
import {
  attempt,
  before,
  dayAfter,
  daysAgo,
  fourDays,
  game,
  groupOf,
  groups,
  homework,
  last,
  lesson,
  letter,
  newcomer,
  now,
  reader,
  story,
  today,
  tomorrow,
  yesterday,
} from './tasks.fixture.ts';
import { tasksOf } from './tasks.ts';

describe('the tasks of today', () => {
  it('are a letter, one more kind of learning and a game for who begins to read', () => {
    expect(tasksOf(newcomer, now)).toMatchObject([
      { site: 'harf', kind: 'newLetter', path: '/', isDone: false },
      { isDone: false },
      { site: 'games', kind: 'game', game: 'LETTER_MEMORY', path: '/games', isDone: false },
    ]);
    expect(new Set(fourDays(newcomer).map((day) => day[1]))).toEqual(new Set(['story', 'maths', 'lesson']));
  });

  it('begin with a letter no more once a story was read, or in the second grade', () => {
    const hasRead = { ...newcomer, lastDone: [last('STORY_READ', yesterday)] };
    const isOlder = { ...newcomer, studentProfile: { grade: 2 } };
    for (const facts of [hasRead, isOlder]) expect(fourDays(facts).flat()).not.toContain('letter');
  });

  it('begin with what was done longest ago, for who reads', () => {
    expect(groups(reader)[0]).toBe('letter');
    const practised = (reader.lastDone ?? []).map((one) =>
      one.kind === 'LETTER_PRACTISED' ? last('LETTER_PRACTISED', yesterday) : one,
    );
    expect(groups({ ...reader, lastDone: practised })[0]).toBe('story');
    expect(groups({ ...reader, lastDone: practised.slice(1) })[0]).toBe('story');
  });

  it('begin with what was begun and not finished, the latest first, for a week', () => {
    const lessons = [lesson('Kuz', daysAgo(2))];
    expect(tasksOf({ ...reader, lessonProgress: lessons }, now)[0]).toMatchObject({
      ...{ kind: 'lesson', title: 'Kuz', percent: 60, path: '/lessons/Kuz' },
    });
    const both = { ...reader, lessonProgress: lessons, storyProgress: [story('uz-laylak', yesterday)] };
    expect(tasksOf(both, now)[0]).toMatchObject({ kind: 'story', path: '/stories/uz-laylak/read?questions' });
    const lying = { ...reader, lessonProgress: lessons };
    expect([5, 6].map((day) => groups(lying, dayAfter(day))[0])).toEqual(['lesson', 'story']);
    expect(groups({ ...newcomer, storyProgress: [story('uz-laylak', yesterday)] }).slice(0, 2)).toEqual([
      'letter',
      'story',
    ]);
  });

  it('bring reading, maths, letters and lessons within four days, whatever was left lying', () => {
    const kinds = ['story', 'maths', 'letter', 'lesson', 'game'];
    for (const lessonProgress of [[], [lesson('Kuz', yesterday)]]) {
      const facts = { ...reader, lessonProgress };
      for (const from of [0, 1, 2, 3]) expect(new Set(fourDays(facts, from - 2).flat())).toEqual(new Set(kinds));
    }
  });

  it('within a kind go on with the letter that waits longest, the lesson opened last, the game played longest ago', () => {
    const facts: PupilFacts = {
      ...newcomer,
      letterProgress: [letter('A', 'KNOWN', before), letter('B', 'LEARNING', yesterday), letter('Sh', 'SEEN', before)],
      lessonProgress: [lesson('Bahor', before), lesson('Kuz', before, null, yesterday), lesson('Qish', before, before)],
      gameScores: [game('LETTER_MEMORY', yesterday), game('MATH_MONSTER', before)],
    };
    const all = [0, 1, 2, 3].flatMap((day) => tasksOf(facts, dayAfter(day)));
    for (const one of [
      { kind: 'letter', letter: 'Sh', path: '/letters/uz-sh' },
      { kind: 'lesson', title: 'Kuz' },
      { kind: 'game', game: 'MATH_MONSTER' },
    ])
      expect(all).toContainEqual(expect.objectContaining({ ...one, isDone: false }));
  });

  it('put a test that was begun first, before two kinds of learning; handed in, it stays', () => {
    const tasks = tasksOf({ ...newcomer, testAttempts: [attempt('a1', today), attempt('a2', null)] }, now);
    expect(tasks[0]).toMatchObject({ title: 'Kasrlar', path: '/attempts/a2', isDone: false });
    expect(tasks.map(groupOf)).toEqual(['test', 'letter', groups(newcomer)[1]]);
    const later = tasksOf({ ...newcomer, testAttempts: [attempt('a2', today)] }, now);
    expect(later.map(groupOf)).toEqual(tasks.map(groupOf));
    expect(later[0]).toMatchObject({ kind: 'test', isDone: true });
  });

  it('put homework first, that with the nearest deadline, and behind it a test that was begun', () => {
    const [soon, later] = [homework('Karra', tomorrow), homework('Shakllar', daysAgo(-4))];
    const tasks = tasksOf({ ...newcomer, liveQuizHomework: [soon, later] }, now);
    expect(tasks[0]).toEqual({
      ...{
        site: 'olimp',
        kind: 'homework',
        title: 'Karra',
        deadline: tomorrow,
        path: '/homework/Karra',
        isDone: false,
      },
    });
    expect(tasks.map(groupOf)).toEqual(['homework', 'letter', groups(newcomer)[1]]);
    const both = { ...newcomer, liveQuizHomework: [soon], testAttempts: [attempt('a2', null)] };
    expect(groups(both)).toEqual(['test', 'homework', 'letter']);
  });

  it('keep homework that was done today as done until midnight, and forget what was left undone when its time is over', () => {
    const done = { ...newcomer, liveQuizHomework: [homework('Karra', tomorrow, today)] };
    expect(tasksOf(done, now)[0]).toMatchObject({ kind: 'homework', isDone: true });
    expect(groups(done, dayAfter(1))).not.toContain('homework');
    expect(groups({ ...newcomer, liveQuizHomework: [homework('Karra', today, null, 'FINISHED')] })).not.toContain(
      'homework',
    );
    expect(groups({ ...newcomer, liveQuizHomework: null })).toEqual(groups(newcomer));
  });

  it('are learning alone once the time for play is used up; a game that was played stays', () => {
    expect(groups(newcomer, now, false)).toHaveLength(3);
    expect(groups(newcomer, now, false)).not.toContain('game');
    const played = { ...newcomer, gameScores: [game('LETTER_MEMORY', today)] };
    expect(tasksOf(played, now, false).at(-1)).toMatchObject({ kind: 'game', isDone: true });
  });

  it('leave out a platform that did not answer', () => {
    const nothing = { letterProgress: null, testAttempts: null, lessonProgress: null, mathProgress: null };
    expect(groups({ ...newcomer, ...nothing })).toEqual(['story', 'game']);
  });

  it('send nobody to a story that is gone', () => {
    const gone = { ...story('uz-yoq', yesterday), story: null };
    const all = [0, 1, 2].flatMap((day) => tasksOf({ ...newcomer, storyProgress: [gone] }, dayAfter(day)));
    expect(all).toContainEqual(expect.objectContaining({ kind: 'newStory', path: '/stories' }));
  });

  it('count a day by the clock of Tashkent', () => {
    const justAfterMidnight = new Date('2026-11-21T19:10:00Z');
    const facts = { ...newcomer, gameScores: [game('LETTER_MEMORY', '2026-11-21T18:50:00Z')] };
    expect(tasksOf(facts, justAfterMidnight).at(-1)).toMatchObject({ game: 'MATH_MONSTER', isDone: false });
  });
});
