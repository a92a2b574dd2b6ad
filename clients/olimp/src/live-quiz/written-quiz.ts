import type { OlimpWrittenQuizQuery } from '@alif24/client-shared/graphql';
import { draftOfQuestion } from '../question/written-question.ts';
import { PLACES, type QuizDraft, type QuizQuestion } from './quiz-draft.ts';

export type WrittenQuiz = Pick<OlimpWrittenQuizQuery, 'liveQuiz' | 'writtenLiveQuizQuestions'>;

/** A quiz as it was written, as the draft of a new one. */
export function draftOfQuiz({ liveQuiz: quiz, writtenLiveQuizQuestions: questions }: WrittenQuiz): QuizDraft {
  const { id, title, language, mode, grade = null, boardFrequency, autoAdvanceSeconds = null, teams } = quiz;
  const { closesWhenAllAnswered } = quiz;
  return {
    ...{ from: id, title, language, mode, grade, boardFrequency, autoAdvanceSeconds, closesWhenAllAnswered },
    teams: [...teams].sort((a, b) => a.index - b.index).map(({ name }) => name),
    questions: questions.map(
      ({ seconds, points, section, sectionTranslations, ...question }): QuizQuestion => ({
        ...draftOfQuestion(question, language, PLACES),
        ...{ seconds, points: String(points), section: section ?? '' },
        sectionTranslations: Object.fromEntries(sectionTranslations.map((one) => [one.language, one.title])),
      }),
    ),
  };
}
