import { describe, expect, it, test } from 'vitest';
import {
  draftOf,
  emptyQuestion,
  inputOf,
  problemsOf,
  QUESTION_TYPES,
  readNumber,
  type TestDraft,
} from './test-draft.ts';

const authored = {
  id: 't',
  title: 'Sinov',
  grade: 3,
  language: 'UZ_LATN' as const,
  status: 'DRAFT' as const,
  questions: [
    {
      id: 'q1',
      type: 'MULTIPLE_CHOICE' as const,
      text: 'Juft sonlar',
      points: 2,
      explanation: 'Ikkiga boʻlinadi.',
      options: [
        { id: 'a', text: '2' },
        { id: 'b', text: '3' },
      ],
      key: { optionIds: ['a'], number: null, tolerance: null, texts: [] },
    },
    {
      id: 'q2',
      type: 'NUMBER' as const,
      text: 'Yarim',
      points: 1,
      explanation: '',
      options: [],
      key: { optionIds: [], number: 0.5, tolerance: 0.01, texts: [] },
    },
    {
      id: 'q3',
      type: 'SHORT_TEXT' as const,
      text: '12',
      points: 1,
      explanation: '',
      options: [],
      key: { optionIds: [], number: null, tolerance: null, texts: ['oʻn ikki', 'un ikki'] },
    },
  ],
};

it('what was saved is written on and saved again without a change', () => {
  const draft = draftOf(authored);
  expect(problemsOf(draft).size).toBe(0);
  expect(inputOf(draft)).toEqual({
    title: 'Sinov',
    grade: 3,
    language: 'UZ_LATN',
    questions: [
      {
        type: 'MULTIPLE_CHOICE',
        text: 'Juft sonlar',
        points: 2,
        explanation: 'Ikkiga boʻlinadi.',
        options: [
          { text: '2', isCorrect: true },
          { text: '3', isCorrect: false },
        ],
      },
      { type: 'NUMBER', text: 'Yarim', points: 1, explanation: '', number: 0.5, tolerance: 0.01 },
      { type: 'SHORT_TEXT', text: '12', points: 1, explanation: '', acceptedTexts: ['oʻn ikki', 'un ikki'] },
    ],
  });
});

describe('an unfinished draft', () => {
  const problems = (change: (draft: TestDraft) => void) => {
    const draft = structuredClone(draftOf(authored));
    change(draft);
    return Object.fromEntries(problemsOf(draft));
  };
  const question = (draft: TestDraft, n: number) => draft.questions[n] as TestDraft['questions'][number];

  it.each<[string, (draft: TestDraft) => void, Record<string, string>]>([
    ['a title', (draft) => Object.assign(draft, { title: ' ' }), { title: 'needTitle' }],
    ['something to ask', (draft) => Object.assign(question(draft, 0), { text: '' }), { 'q1.text': 'needText' }],
    [
      'an option that says something',
      (draft) => Object.assign(question(draft, 0).options[1] ?? {}, { text: ' ' }),
      { 'q1.options': 'needOptions' },
    ],
    [
      'options that differ',
      (draft) => Object.assign(question(draft, 0).options[1] ?? {}, { text: '2 ' }),
      { 'q1.options': 'needDifferent' },
    ],
    [
      'a right option',
      (draft) => Object.assign(question(draft, 0).options[0] ?? {}, { isCorrect: false }),
      { 'q1.options': 'needRight' },
    ],
    ['a number', (draft) => Object.assign(question(draft, 1), { number: 'yarim' }), { 'q2.number': 'needNumber' }],
    [
      'a tolerance from 0',
      (draft) => Object.assign(question(draft, 1), { tolerance: '-1' }),
      { 'q2.tolerance': 'needTolerance' },
    ],
    [
      'an accepted answer',
      (draft) => Object.assign(question(draft, 2), { accepted: ' \n ' }),
      { 'q3.accepted': 'needAccepted' },
    ],
  ])('is told that it needs %s', (_name, change, expected) => expect(problems(change)).toEqual(expected));

  it('begins with something to fill in for each kind of question', () => {
    for (const type of QUESTION_TYPES) {
      const draft = { title: 'x', grade: 1, language: 'EN' as const, questions: [emptyQuestion(type)] };
      expect(problemsOf(draft).size).toBeGreaterThan(0);
    }
  });
});

test.each([
  ['2,5', 2.5],
  ['2.5', 2.5],
  ['1 000', 1000],
  ['−3', -3],
  ['', null],
  ['besh', null],
  ['1,2,3', null],
])('%j typed as a number is %s', (text, number) => expect(readNumber(text)).toBe(number));
