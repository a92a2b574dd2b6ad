import { dayOf, type PupilFacts } from './activity.ts';
import type { Task } from './tasks.ts';

type Game = Extract<Task, { kind: 'game' }>['game'];
type Maker = (facts: PupilFacts, today: number) => Task | null;

const games: readonly Game[] = ['LETTER_MEMORY', 'MATH_MONSTER'];

const isOn = (day: number, moment: string | null | undefined): boolean => Boolean(moment && dayOf(moment) === day);

/** One task of each kind: what was done today, else what was begun, else what waits longest or is new. Null where its platform did not answer. */
export const makers = {
  /** A test that was begun and not handed in, or was today. */
  test({ testAttempts }, today) {
    const open = testAttempts?.find(({ submittedAt }) => !submittedAt);
    const chosen = open ?? testAttempts?.find(({ submittedAt }) => isOn(today, submittedAt));
    if (!chosen) return null;
    const { id, test } = chosen;
    return { site: 'testai', kind: 'test', title: test.title, path: `/attempts/${id}`, isDone: !open };
  },

  /** Homework that is open and not done, the nearest deadline first; else what was done today. */
  homework({ liveQuizHomework }, today) {
    const open = liveQuizHomework?.find(({ doneAt, quiz }) => !doneAt && quiz.state !== 'FINISHED');
    const chosen = open ?? liveQuizHomework?.find(({ doneAt }) => isOn(today, doneAt));
    if (!chosen) return null;
    const { id, title, deadline } = chosen.quiz;
    return { site: 'olimp', kind: 'homework', title, deadline: deadline ?? '', path: `/homework/${id}`, isDone: !open };
  },

  /** The letter that waits longest among those still being learned. */
  letter({ letterProgress }, today) {
    if (!letterProgress) return null;
    const byDay = [...letterProgress].sort((a, b) => a.lastPractisedAt.localeCompare(b.lastPractisedAt));
    const newest = byDay.at(-1);
    const done = newest && isOn(today, newest.lastPractisedAt) ? newest : null;
    const chosen = done ?? byDay.find(({ state }) => state !== 'KNOWN');
    if (!chosen) return { site: 'harf', kind: 'newLetter', path: '/', isDone: false };
    const { id, upper: letter, language } = chosen.letter;
    const path = `/letters/${encodeURIComponent(id)}`;
    return { site: 'harf', kind: 'letter', letter, language, path, isDone: done !== null };
  },

  /** The story begun last, at its next question; one to choose when there is none. Stories that are gone are nobody's task. */
  story({ storyProgress }, today) {
    if (!storyProgress) return null;
    const begun = [...storyProgress].sort((a, b) => b.begunAt.localeCompare(a.begunAt)).filter(({ story }) => story);
    const done = begun.find(({ readAt }) => isOn(today, readAt));
    const chosen = (done ?? begun.find(({ isRead }) => !isRead))?.story;
    if (!chosen) return { site: 'main', kind: 'newStory', path: '/stories', isDone: false };
    const path = `/stories/${encodeURIComponent(chosen.id)}${done ? '' : '/read?questions'}`;
    return { site: 'main', kind: 'story', title: chosen.title, path, isDone: done !== undefined };
  },

  /** The page chooses the problems by itself, as it knows how far the pupil is. */
  maths({ mathProgress }, today) {
    if (!mathProgress) return null;
    const isDone = mathProgress.skills.some(({ lastAt }) => isOn(today, lastAt));
    return { site: 'main', kind: 'maths', path: '/maths', isDone };
  },

  /** The lesson that was opened last and is not finished. */
  lesson({ lessonProgress }, today) {
    if (!lessonProgress) return null;
    const done = lessonProgress.find(({ completedAt }) => isOn(today, completedAt));
    const byDay = [...lessonProgress].sort((a, b) => b.lastOpenedAt.localeCompare(a.lastOpenedAt));
    const chosen = done ?? byDay.find(({ completedAt }) => !completedAt);
    if (!chosen) return { site: 'lessons', kind: 'newLesson', path: '/', isDone: false };
    const { lesson, percent } = chosen;
    const path = `/lessons/${lesson.id}`;
    return { site: 'lessons', kind: 'lesson', title: lesson.title, percent, path, isDone: done !== undefined };
  },

  /** The game that was played longest ago, or never. */
  game({ gameScores }, today) {
    if (!gameScores) return null;
    const last = (one: Game) => gameScores.find(({ game }) => game === one)?.lastPlayedAt ?? '';
    const byDay = [...games].sort((a, b) => last(a).localeCompare(last(b)));
    const newest = byDay.at(-1);
    const isDone = newest !== undefined && isOn(today, last(newest));
    const chosen = (isDone ? newest : byDay[0]) ?? 'LETTER_MEMORY';
    return { site: 'games', kind: 'game', game: chosen, path: '/games', isDone };
  },
} satisfies Record<string, Maker>;
