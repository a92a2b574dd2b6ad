import { describe, expect, it } from 'vitest';
import type { Scheme, WrittenProblem } from './olympiad-editor.graphql.ts';
import {
  faultOf,
  fitsScheme,
  gapsOf,
  inLanguage,
  namesOf,
  newProblem,
  newVariant,
  type ProblemDraft,
  pointsOfNext,
  toProblemInput,
} from './paper-draft.ts';
import { draftOf, paperOf } from './written-paper.ts';

const problem = (more: Partial<ProblemDraft> = {}): ProblemDraft => ({
  ...newProblem('3'),
  text: 'Qaysi son juft?',
  options: ['bir', '', 'ikki', 'uch', '', ''],
  isCorrect: [false, false, true, false, false, false],
  ...more,
});
const words = (text: string, options: string[]) => ({ text, options, explanation: '', sound: '' });
const sum = (more: Partial<ProblemDraft> = {}) =>
  problem({
    ...{ kind: 'NUMBER', text: '{a} + {b} = ?', options: ['', '', '', '', '', ''], number: '5' },
    variants: [
      { ...newVariant(), values: { a: '2', b: '3' } },
      { ...newVariant(), values: { a: '4', b: '5' }, number: '9' },
    ],
    ...more,
  });
const kangaroo: Scheme = {
  ...{ name: 'KANGAROO_3', start: 0, penalty: 'NONE', most: 12 },
  classes: [3, 4, 5].map((points) => ({ points, count: 1 })),
};

/** What the graph gives back to the author of what was sent. */
function sentAndReturned(draft: ProblemDraft): WrittenProblem {
  const { texts, variants, pictures = [], ...input } = toProblemInput(draft, 'UZ_LATN');
  return {
    ...{ id: 'problem', ...input, pictures },
    texts: texts.map(({ language, text, options = [], explanation = null, sound = null }) => ({
      ...{ language, text, options, explanation, sound },
    })),
    variants: variants.map(
      ({ values, key: { correctOptions = [], number = null, tolerance = null, accepted = [] } }) => ({
        ...{
          values,
          key: { correctOptions, number, tolerance: number === null ? null : (tolerance ?? '0'), accepted },
        },
      }),
    ),
  } as WrittenProblem;
}

describe('a problem that is written', () => {
  it.each<[string, ProblemDraft]>([
    ['one right answer', problem()],
    ['several', problem({ kind: 'MULTIPLE', isCorrect: [true, false, true, false, false, false] })],
    [
      'an order',
      problem({ kind: 'ORDER', translations: { RU: words('Порядок', ['один', '', 'два', 'три', '', '']) } }),
    ],
    ['true or false', problem({ kind: 'TRUE_FALSE', isTrue: false })],
    ['a number', problem({ kind: 'NUMBER', number: '12,5', tolerance: '0,1' })],
    ['a text', problem({ kind: 'TEXT', accepted: 'Toshkent\nТашкент' })],
    ['pictures', problem({ kind: 'LISTEN', sound: 'olma', pictures: ['pear', 'apple'], rightPicture: 'apple' })],
    ['a skill', problem({ skill: 'sub-20-cross' })],
    ['forms', sum()],
    [
      'forms of a sentence',
      sum({
        kind: 'TRUE_FALSE',
        isTrue: true,
        variants: sum().variants.map((form, n) => ({ ...form, isTrue: n > 0 ? false : null })),
      }),
    ],
  ])('comes back to its author as it was sent: %s', (_name, draft) => {
    const returned = sentAndReturned(draft);
    const { variants, ...sent } = toProblemInput(draft, 'UZ_LATN');
    const again = toProblemInput(draftOf(returned, 'UZ_LATN'), 'UZ_LATN');
    expect(again).toEqual({ ...sent, variants });
    expect(sent.skill).toBe(draft.skill ?? null);
    expect(faultOf(draftOf(returned, 'UZ_LATN'), 'UZ_LATN')).toBeNull();
  });

  it('has nothing marked as right for whoever did not write it', () => {
    const returned = sentAndReturned(problem());
    const secret = { ...returned, variants: [{ values: [], key: null }] };
    expect(faultOf(draftOf(secret, 'UZ_LATN'), 'UZ_LATN')).toBe('noCorrect');
  });

  it('wants a value for each name in any language, and what is right in each form', () => {
    expect(namesOf(sum({ translations: { RU: words('{a} и {c}', []) } }), 'UZ_LATN')).toEqual(['a', 'b', 'c']);
    expect(faultOf(sum(), 'UZ_LATN')).toBeNull();
    const [first, second] = sum().variants as [ReturnType<typeof newVariant>, ReturnType<typeof newVariant>];
    expect(faultOf(sum({ variants: [first, { ...second, values: { a: '4' } }] }), 'UZ_LATN')).toBe('noValue');
    expect(faultOf(sum({ variants: [first, { ...second, number: '' }] }), 'UZ_LATN')).toBe('noFormKey');
    const { variants } = toProblemInput(sum(), 'UZ_LATN');
    expect(variants.map(({ key }) => key.number)).toEqual(['5', '9']);
  });

  it('may have another right option in another form, counted among those that are written', () => {
    const variants = [
      { ...newVariant(), values: { a: '2' } },
      { ...newVariant(), values: { a: '3' }, place: 3 },
      { ...newVariant(), values: { a: '4' } },
    ];
    const sent = toProblemInput(problem({ text: '{a}?', variants }), 'UZ_LATN');
    expect(sent.variants.map(({ key }) => key.correctOptions)).toEqual([[1], [2], [1]]);
  });

  it.each(['', '0', '101', '3,5'])('is not worth "%s" points', (points) => {
    expect(faultOf(problem({ points }), 'UZ_LATN')).toBe('badPoints');
  });

  it('changes places with its translation when the other language becomes the first', () => {
    const draft = problem({ translations: { RU: words('Какое чётное?', ['один', '', 'два', 'три', '', '']) } });
    const turned = inLanguage(draft, 'UZ_LATN', 'RU');
    expect([turned.text, turned.translations.UZ_LATN?.text]).toEqual(['Какое чётное?', 'Qaysi son juft?']);
    expect(turned.translations.RU).toBeUndefined();
    expect(inLanguage(problem(), 'UZ_LATN', 'RU').text).toBe('Qaysi son juft?');
  });
});

describe('a paper', () => {
  it('says what its scheme still wants, and fits when every class is full and nothing is over', () => {
    const of = (...points: string[]) => points.map((each) => ({ points: each }));
    expect(gapsOf(kangaroo, of('3', '3', '5'))).toEqual([
      { points: 3, wanted: 1, there: 2 },
      { points: 4, wanted: 1, there: 0 },
      { points: 5, wanted: 1, there: 1 },
    ]);
    expect(fitsScheme(kangaroo, of('3', '4', '5'))).toBe(true);
    for (const wrong of [of('3', '3', '5'), of('3', '4'), of('3', '4', '5', '7')]) {
      expect(fitsScheme(kangaroo, wrong)).toBe(false);
    }
    expect(fitsScheme({ ...kangaroo, classes: [] }, of('7'))).toBe(true);
    expect([pointsOfNext(kangaroo, of('3')), pointsOfNext(undefined, of('7')), pointsOfNext(undefined, [])]).toEqual([
      ...['4', '7', '1'],
    ]);
  });

  it('opens in the language of its author with a language that it is written in beside it', () => {
    const written = sentAndReturned(
      problem({ translations: { EN: words('Which is even?', ['a', '', 'b', 'c', '', '']) } }),
    );
    const stage = {
      ...{ stage: { id: 's', number: 1, level: 'SCHOOL' as const }, gradesToWrite: [3], problems: [written] },
      papers: [{ id: 'p', grade: 3, scheme: 'SUM', tieBreakers: ['TIME'] }],
    };
    expect(paperOf(stage, 3)).toMatchObject({ language: 'UZ_LATN', beside: 'EN', tieBreakers: ['TIME'] });
    expect(paperOf({ ...stage, papers: [] }, 3)).toBeNull();
  });
});
