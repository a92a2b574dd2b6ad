import type { CreateLiveQuizInput, LiveQuizQuestionInput, Locale } from '@alif24/client-shared/graphql';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, noWords, otherLanguages } from '../question/question-draft.ts';
import { BOARDS, isBegun, MODES, newDraft, newQuizQuestion, type QuizQuestion, toInput } from './quiz-draft.ts';
import { draftOfQuiz, type WrittenQuiz } from './written-quiz.ts';

const words = fc.stringMatching(/^[A-Za-zʻ]{1,9}( [a-z0-9]{1,9}){0,3}$/);
const PICTURES = ['apple', 'pear', 'cat', 'sun'];

const anyQuestion = (language: Locale): fc.Arbitrary<QuizQuestion> =>
  fc.tuple(fc.constantFrom(...KINDS), fc.subarray(otherLanguages(language))).chain(([kind, others]) => {
    const places = fc.uniqueArray(words, { minLength: 4, maxLength: 4, selector: (option) => option.toLowerCase() });
    const written = fc.tuple(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2 }), places);
    const hasOptions = ['SINGLE', 'MULTIPLE', 'ORDER'].includes(kind);
    const decimal = fc.nat(999).map((n) => (n % 10 ? `${(n - (n % 10)) / 10},${n % 10}` : String(n / 10)));
    const wordsDraft = (filled: readonly number[], options: readonly string[]) =>
      fc.record({
        text: words,
        options: fc.constant(
          noWords(4).options.map((_, at) => (hasOptions && filled.includes(at) ? `${options[at]}` : '')),
        ),
        explanation: fc.oneof(fc.constant(''), words),
        sound: kind === 'LISTEN' ? words : fc.constant(''),
      });
    return written.chain(([filled, options]) =>
      fc
        .record({
          own: wordsDraft(filled, options),
          translations: fc.tuple(
            ...others.map((other) => wordsDraft(filled, options).map((text) => [other, text] as const)),
          ),
          isTrue: fc.boolean(),
          ...{
            number: decimal,
            tolerance: fc.oneof(
              fc.constant(''),
              decimal.filter((value) => value !== '0'),
            ),
          },
          accepted: fc.uniqueArray(words, { minLength: 1, maxLength: 4 }),
          ...{ seconds: fc.integer({ min: 5, max: 120 }), points: fc.nat(5000).map(String) },
          section: fc.oneof(fc.constant(''), words),
          titles: fc.tuple(...others.map((other) => words.map((title) => [other, title] as const))),
        })
        .map(({ own, translations, accepted, titles, ...question }) => ({
          ...newQuizQuestion(),
          ...{ ...question, ...own, kind, translations: Object.fromEntries(translations) },
          accepted: accepted.join('\n'),
          isCorrect: [0, 1, 2, 3].map((at) => (kind === 'SINGLE' ? at === filled[0] : filled.slice(1).includes(at))),
          ...{ pictures: kind === 'LISTEN' ? PICTURES : [], rightPicture: kind === 'LISTEN' ? 'cat' : null },
          sectionTranslations: question.section === '' ? {} : Object.fromEntries(titles),
        })),
    );
  });

const anyDraft = fc.constantFrom<Locale[]>('UZ_LATN', 'UZ_CYRL', 'RU', 'EN').chain((language) =>
  fc.record({
    ...{ from: fc.constant('q'), title: words, language: fc.constant(language), mode: fc.constantFrom(...MODES) },
    grade: fc.option(fc.nat(11)),
    boardFrequency: fc.constantFrom(...BOARDS),
    autoAdvanceSeconds: fc.option(fc.integer({ min: 3, max: 60 })),
    closesWhenAllAnswered: fc.boolean(),
    teams: fc.constantFrom<string[][]>([], ['Burgutlar', 'Sherlar']),
    questions: fc.array(anyQuestion(language), { minLength: 1, maxLength: 4 }),
  }),
);

/** As the graph gives back what it was sent. */
function returned({ questions, teams = [], language = 'UZ_LATN', ...quiz }: CreateLiveQuizInput): WrittenQuiz {
  const plain = (value: string | null | undefined) => value?.replace(',', '.') ?? null;
  const question = (given: LiveQuizQuestionInput, n: number) => ({
    ...{ number: n + 1, kind: given.kind ?? 'SINGLE', pictures: given.pictures ?? [], seconds: given.seconds ?? 20 },
    ...{
      points: given.points ?? 0,
      section: given.section ?? null,
      sectionTranslations: given.sectionTranslations ?? [],
    },
    texts: [{ ...given, language, options: given.options ?? [] }, ...(given.translations ?? [])].map((text) => ({
      ...{ language: text.language, text: text.text, options: text.options ?? [] },
      ...{ explanation: text.explanation ?? null, sound: text.sound ?? null },
    })),
    key: {
      ...{ correctOptions: given.correctOptions ?? [], accepted: given.key?.accepted ?? [] },
      number: plain(given.key?.number),
      tolerance: given.key?.number ? (plain(given.key.tolerance) ?? '0') : null,
    },
  });
  return {
    liveQuiz: {
      ...{ id: 'q', title: quiz.title, language, mode: quiz.mode ?? 'SPEED', grade: quiz.grade ?? null },
      ...{ boardFrequency: quiz.boardFrequency ?? 'END', autoAdvanceSeconds: quiz.autoAdvanceSeconds ?? null },
      closesWhenAllAnswered: quiz.closesWhenAllAnswered ?? false,
      // In the order of their places, as the graph may give them.
      teams: teams.map((name, index) => ({ index, name })).reverse(),
    },
    writtenLiveQuizQuestions: questions.map(question),
  };
}

describe('a quiz that was written before', () => {
  it('is written anew as it was, whatever it was', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const sent = toInput(draft);
        expect(toInput(draftOfQuiz(returned(sent)))).toEqual(sent);
      }),
    );
  });

  it('is something that would be missed, and an empty draft is not', () => {
    expect(isBegun(newDraft('RU'))).toBe(false);
    const [question] = newDraft('RU').questions as [QuizQuestion];
    for (const more of [{ title: 'Карра' }, { questions: [question, question] }]) {
      expect(isBegun({ ...newDraft('RU'), ...more })).toBe(true);
    }
    expect(isBegun({ ...newDraft('RU'), questions: [{ ...question, options: ['7', '', '', ''] }] })).toBe(true);
  });
});
