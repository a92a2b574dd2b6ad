import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, type PupilFacts } from './activity.ts';
import { type Task, tasksOf } from './tasks.ts';

const now = new Date('2026-11-22T09:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
const today = '2026-11-22T05:00:00Z';
const yesterday = daysAgo(1);
const before = daysAgo(9);

type Letter = NonNullable<PupilFacts['letterProgress']>[number];
type Kind = NonNullable<PupilFacts['lastDone']>[number]['kind'];

const letter = (upper: string, state: Letter['state'], lastPractisedAt: string): Letter => ({
  letter: { id: `uz-${upper.toLowerCase()}`, language: 'uz', upper },
  state,
  attempts: 5,
  correct: 2,
  lastPractisedAt,
});
const story = (id: string, begunAt: string, readAt: string | null = null) => ({
  ...{ begunAt, readAt, isRead: readAt !== null, story: { id, title: id } },
});
const lesson = (title: string, openedAt: string, completedAt: string | null = null, lastOpenedAt = openedAt) => ({
  ...{ percent: completedAt ? 100 : 60, openedAt, lastOpenedAt, completedAt, lesson: { id: title, title } },
});
const game = (name: 'LETTER_MEMORY' | 'MATH_MONSTER', lastPlayedAt: string) => ({
  ...{ game: name, bestScore: 100, bestStars: 2, rounds: 3, lastPlayedAt },
});
const attempt = (id: string, submittedAt: string | null) => ({
  ...{ id, startedAt: yesterday, submittedAt, score: submittedAt ? 5 : null },
  test: { id: 't', title: 'Kasrlar', maxScore: 10 },
});
const last = (kind: Kind, at: string) => ({ kind, at });

const newcomer: PupilFacts = {
  id: 'pupil',
  displayName: 'Gʻayrat',
  studentProfile: { grade: 1 },
  coins: { balance: 0, statement: { edges: [] } },
  letterProgress: [],
  testAttempts: [],
  classrooms: [],
  gameScores: [],
  liveQuizResults: [],
  lessonProgress: [],
  storyProgress: [],
  mathProgress: { skills: [] },
  lastDone: [],
};
/** Reads, and did everything on some day. */
const reader: PupilFacts = {
  ...newcomer,
  studentProfile: { grade: 3 },
  letterProgress: [letter('Sh', 'LEARNING', before)],
  lastDone: [
    last('STORY_READ', daysAgo(3)),
    last('MATHS_PRACTISED', daysAgo(2)),
    last('LETTER_PRACTISED', before),
    last('LESSON_FINISHED', daysAgo(1)),
  ],
};

const dayAfter = (days: number) => new Date(now.getTime() + days * 86_400_000);
/** What a task is about, begun or new. */
const groupOf = ({ kind }: Task) => kind.replace('new', '').toLowerCase();
const groups = (facts: PupilFacts, at = now, mayPlay = true) => tasksOf(facts, at, mayPlay).map(groupOf);
const fourDays = (facts: PupilFacts, from = 0) => [0, 1, 2, 3].map((day) => groups(facts, dayAfter(from + day)));

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
