import { describe, expect, it } from 'vitest';
import { pseudonymOf } from './pseudonym.ts';

describe('a made-up name', () => {
  it('is the same for the same person, and another for most others', () => {
    const ids = Array.from({ length: 500 }, (_, n) => `0199d0aa-0000-7000-8000-${String(n).padStart(12, '0')}`);
    const names = ids.map(pseudonymOf);
    expect(ids.map(pseudonymOf)).toEqual(names);
    expect(new Set(names).size).toBeGreaterThan(490);
  });

  it('is Uzbek and says nothing of the id', () => {
    expect(pseudonymOf('0199d0aa-0000-7000-8000-000000000000')).toMatch(/^\p{Lu}[\p{Ll}ʻ]+ \p{Lu}[\p{Ll}ʻ]+ [1-9]\d$/u);
  });
});
