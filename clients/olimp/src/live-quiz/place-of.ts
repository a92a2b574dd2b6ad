import type { OlimpQuizByPinQuery } from '@alif24/client-shared/graphql';

/** A quiz as somebody at its door sees it. */
export type JoinedQuiz = OlimpQuizByPinQuery['liveQuiz'];

/** Where it is played: with all others, or alone at home; the graph says which. */
export const placeOf = ({ id, pace }: Pick<JoinedQuiz, 'id' | 'pace'>): string =>
  pace === 'PLAYER' ? `/homework/${id}` : `/play/${id}`;
