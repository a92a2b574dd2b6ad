import { describe, expect, it } from 'vitest';
import { sum } from '../olympiad/olympiad.fixture.ts';
import { draftProblem } from './olympiad-paper.service.ts';

type Values = Record<string, string>;
const variant = (values: Array<[string, string]>, number: string) => ({
  values: values.map(([name, value]) => ({ name, value })),
  key: { correctOptions: [], accepted: [], number },
});
const draft = (...variants: object[]) => draftProblem({ ...sum(), pictures: [], variants } as never, 1).row;

describe('the variants of a problem', () => {
  it('have a value for every name, once', () => {
    const two: Values[] = [
      { a: '1', b: '2' },
      { a: '1', b: '3' },
    ];
    expect(
      draft(variant(Object.entries(two[0] as Values), '3'), variant(Object.entries(two[1] as Values), '4')),
    ).toMatchObject({ variants: two });
    for (const wrong of [
      [['a', '1']],
      [
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
      ],
      [
        ['a', '1'],
        ['b', '2'],
        ['b', '3'],
      ],
    ] as const) {
      expect(() => draft(variant(wrong as never, '3'))).toThrow('every name');
    }
  });

  it('are different words, so that no two children have one problem and two right answers', () => {
    const [one, again] = [
      variant(
        [
          ['a', '1'],
          ['b', '2'],
        ],
        '3',
      ),
      variant(
        [
          ['b', ' 2'],
          ['a', '1'],
        ],
        '4',
      ),
    ];
    expect(() => draft(one, again)).toThrow('Variants differ');
  });
});
