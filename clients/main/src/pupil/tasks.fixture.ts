import type { PupilFacts } from './activity.ts';
import { type Task, tasksOf } from './tasks.ts';

export const now = new Date('2026-11-22T09:00:00Z');
export const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
export const today = '2026-11-22T05:00:00Z';
export const tomorrow = daysAgo(-1);
export const yesterday = daysAgo(1);
export const before = daysAgo(9);

export type Letter = NonNullable<PupilFacts['letterProgress']>[number];
export type QuizState = NonNullable<PupilFacts['liveQuizHomework']>[number]['quiz']['state'];
export type Kind = NonNullable<PupilFacts['lastDone']>[number]['kind'];

export const letter = (upper: string, state: Letter['state'], lastPractisedAt: string): Letter => ({
  letter: { id: `uz-${upper.toLowerCase()}`, language: 'uz', upper },
  state,
  attempts: 5,
  correct: 2,
  lastPractisedAt,
});
export const story = (id: string, begunAt: string, readAt: string | null = null) => ({
  ...{ begunAt, readAt, isRead: readAt !== null, story: { id, title: id } },
});
export const lesson = (
  title: string,
  openedAt: string,
  completedAt: string | null = null,
  lastOpenedAt = openedAt,
) => ({
  ...{ percent: completedAt ? 100 : 60, openedAt, lastOpenedAt, completedAt, lesson: { id: title, title } },
});
export const game = (name: 'LETTER_MEMORY' | 'MATH_MONSTER', lastPlayedAt: string) => ({
  ...{ game: name, bestScore: 100, bestStars: 2, rounds: 3, lastPlayedAt },
});
export const attempt = (id: string, submittedAt: string | null) => ({
  ...{ id, startedAt: yesterday, submittedAt, score: submittedAt ? 5 : null },
  test: { id: 't', title: 'Kasrlar', maxScore: 10 },
});
export const homework = (
  title: string,
  deadline: string,
  doneAt: string | null = null,
  state = 'LOBBY' as QuizState,
) => ({
  ...{ doneAt, quiz: { id: title, title, deadline, state } },
});
export const last = (kind: Kind, at: string) => ({ kind, at });

export const newcomer: PupilFacts = {
  id: 'pupil',
  displayName: 'Gʻayrat',
  studentProfile: { grade: 1 },
  coins: { balance: 0, statement: { edges: [] } },
  letterProgress: [],
  testAttempts: [],
  classrooms: [],
  gameScores: [],
  liveQuizResults: [],
  liveQuizHomework: [],
  lessonProgress: [],
  storyProgress: [],
  mathProgress: { skills: [] },
  lastDone: [],
};
/** Reads, and did everything on some day. */
export const reader: PupilFacts = {
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

export const dayAfter = (days: number) => new Date(now.getTime() + days * 86_400_000);
/** What a task is about, begun or new. */
export const groupOf = ({ kind }: Task) => kind.replace('new', '').toLowerCase();
export const groups = (facts: PupilFacts, at = now, mayPlay = true) => tasksOf(facts, at, mayPlay).map(groupOf);
export const fourDays = (facts: PupilFacts, from = 0) => [0, 1, 2, 3].map((day) => groups(facts, dayAfter(from + day)));
