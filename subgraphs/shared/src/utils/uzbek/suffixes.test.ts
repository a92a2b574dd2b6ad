import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainOf, isSuffixChain } from './suffixes.ts';
import { toCyrillic } from './transliterate.ts';

const endings = ['lar', 'ning', 'ni', 'imiz', 'im', 'ing', 'i', 'm', 'ng', 'dan', 'ga', 'si', 'siz'];

describe('the end of an Uzbek word', () => {
  it('is a chain of endings when it was put together of them, and of a verb made by la', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...endings)), fc.constantFrom('', 'la', 'lash', 'ladi'), (all, verb) => {
        expect(isSuffixChain(all.join('') + verb)).toBe(true);
        expect(isSuffixChain(`x${all.join('')}`)).toBe(false);
      }),
    );
  });

  it('is judged as quickly when it can be cut in ever so many ways', () => {
    // With a pattern this doubled with every two letters, and did not end.
    expect(isSuffixChain(`${'im'.repeat(2_000)}b`)).toBe(false);
    expect(isSuffixChain('im'.repeat(2_000))).toBe(true);
    expect(toCyrillic(`sentabr${'im'.repeat(200)}b`)).toMatch(/^сентабр(им){200}б$/);
  });

  it('may be of other endings than those of nouns', () => {
    const isVerb = chainOf('di m gan');
    expect(['', 'dim', 'ganm', 'dan'].map(isVerb)).toEqual([true, true, true, false]);
  });
});
