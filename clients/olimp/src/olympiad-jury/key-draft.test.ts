import { describe, expect, it } from 'vitest';
import { alsoRightOf, draftOf, isSameKey, keyOf } from './key-draft.ts';

const written = { correctOptions: [], number: null, tolerance: null, accepted: [] };

describe('a key while it is written', () => {
  it('begins as it is, and says the same until it is changed', () => {
    const draft = draftOf({ ...written, number: '12', tolerance: '0' });
    expect(draft).toEqual({ options: [], alsoRight: [], number: '12', tolerance: '', accepted: '' });
    expect(isSameKey(draft, draftOf({ ...written, number: '12', tolerance: '0' }))).toBe(true);
    expect(isSameKey(draft, { ...draft, number: '13' })).toBe(false);
  });

  it('becomes what its kind takes and nothing else', () => {
    const draft = { options: [1], alsoRight: [], number: ' 7,5 ', tolerance: '', accepted: 'olma\n\n olma \nyabloko' };
    expect(keyOf('SINGLE', draft, 4)).toEqual({ correctOptions: [1], accepted: [] });
    expect(keyOf('NUMBER', draft, 0)).toEqual({ correctOptions: [], accepted: [], number: '7,5', tolerance: null });
    expect(keyOf('TEXT', draft, 0)).toEqual({ correctOptions: [], accepted: ['olma', 'yabloko'] });
  });

  it('has beside it what counts as well, but for what has become right by itself', () => {
    const draft = draftOf({ ...written, correctOptions: [1], alsoRight: [3] });
    expect(alsoRightOf(draft)).toEqual([3]);
    expect(alsoRightOf({ ...draft, options: [3] })).toEqual([]);
    expect(isSameKey(draft, { ...draft, alsoRight: [] })).toBe(false);
  });

  it('is none while something is missing', () => {
    const empty = draftOf(written);
    for (const kind of ['SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'LISTEN', 'ORDER', 'NUMBER', 'TEXT'] as const) {
      expect(keyOf(kind, empty, 3)).toBe(null);
    }
    expect(keyOf('ORDER', { ...empty, options: [0, 2, 2] }, 3)).toBe(null);
    expect(keyOf('ORDER', { ...empty, options: [2, 0, 1] }, 3)).toEqual({ correctOptions: [2, 0, 1], accepted: [] });
  });
});
