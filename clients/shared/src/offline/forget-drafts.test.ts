import { describe, expect, it } from 'vitest';
import { forgetDrafts } from './forget-drafts.ts';

/** A storage that holds these names, as far as it is asked here. */
function storageOf(...names: string[]) {
  const kept = new Map(names.map((name) => [name, '{}']));
  const storage = {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    removeItem: (name: string) => void kept.delete(name),
  };
  return { names: () => [...kept.keys()], storage: () => storage as Storage };
}

const drafts = ['alif24-olympiad-draft:anvar:paper:s:3', 'alif24-quiz-draft:anvar', 'alif24-olympiad-draft:zilola:new'];
const others = ['alif24-player-quiz', 'alif24-olympiad-answers:anvar', 'theme'];

describe('drafts of whoever signs out', () => {
  it('leave the device, those of a page of before too, and nothing else does', () => {
    const { names, storage } = storageOf(...drafts, 'alif24-quiz-draft', ...others);
    forgetDrafts(null, storage);
    expect(names()).toEqual(others);
  });

  it('stay for whoever signs in again, and for nobody else', () => {
    const { names, storage } = storageOf(...drafts, 'alif24-quiz-draft');
    forgetDrafts('zilola', storage);
    expect(names()).toEqual(['alif24-olympiad-draft:zilola:new']);
  });

  it('are no trouble in a browser that keeps nothing', () => {
    forgetDrafts(null, () => {
      throw new Error('SecurityError');
    });
  });
});
