import type { ActivityKind } from '@alif24/subgraph-shared/activity';

/** What a week says of a topic. */
export type TopicState = 'LEARNED' | 'PRACTISED' | 'STUCK';

interface Judged {
  correct: number;
  total: number;
}

interface Measure {
  /** How many of the newest records decide: one where each is a whole piece, several where each is one try. */
  newest: number;
  /** Answers that must be there before anything is said. */
  enough: number;
  /** Shares of right answers: from which it is learned, below which it is stuck. */
  learned: number;
  stuck: number;
}

const PIECE: Measure = { newest: 1, enough: 1, learned: 0.8, stuck: 0.6 };
const TRIES: Measure = { newest: 10, enough: 4, learned: 0.8, stuck: 0.6 };

/** Null where nothing is judged: play is play. */
const MEASURES: Record<ActivityKind, Measure | null> = {
  LETTER_PRACTISED: TRIES,
  MATHS_PRACTISED: TRIES,
  TEST_FINISHED: PIECE,
  QUIZ_PLAYED: PIECE,
  LESSON_FINISHED: PIECE,
  STORY_READ: PIECE,
  // Words read right: below nine of ten a text is too hard to be read alone, from 95 of 100 it is easy.
  READING_ANALYSED: { newest: 1, enough: 20, learned: 0.95, stuck: 0.9 },
  GAME_PLAYED: null,
};

/**
 * What the records of one topic in one week, the newest first, say of it: the newest ten tries at a letter or a skill, the newest test, quiz, lesson,
 * story or reading. A piece without questions is learned when it is finished. Few tries say nothing.
 */
export function stateOf(kind: ActivityKind, records: readonly Judged[]): TopicState {
  const measure = MEASURES[kind] ?? null;
  if (!measure) return 'PRACTISED';
  const newest = records.slice(0, measure.newest);
  const total = newest.reduce((sum, record) => sum + record.total, 0);
  const correct = newest.reduce((sum, record) => sum + record.correct, 0);
  if (total === 0) return 'LEARNED';
  if (total < measure.enough) return 'PRACTISED';
  if (correct >= measure.learned * total) return 'LEARNED';
  return correct < measure.stuck * total ? 'STUCK' : 'PRACTISED';
}
