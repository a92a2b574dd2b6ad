import { describe, expect, it } from 'vitest';
import { lasting, merged } from './last-seen.ts';
import { newKey, seal, unseal } from './sealed.ts';

describe('what a member saw last', () => {
  it('is read with its own key alone', async () => {
    const [key, other] = [newKey(), newKey()];
    const sealed = await seal(key, { name: 'Gʻayrat' });
    expect(new TextDecoder().decode(sealed)).not.toContain('ayrat');
    expect(await unseal(key, sealed)).toEqual({ name: 'Gʻayrat' });
    await expect(unseal(other, sealed)).rejects.toThrow();
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    await expect(unseal(key, sealed)).rejects.toThrow();
  });

  it('is sealed anew each time, so that nobody sees whether it changed', async () => {
    const key = newKey();
    expect(await seal(key, 1)).not.toEqual(await seal(key, 1));
  });

  it('has nothing in it of a story that may be taken back, nor what only its moment needs', () => {
    const made = 'uz-ai-0199c1f0-0000-7000-8000-000000000000';
    const kept = {
      'Story:uz-laylak': { title: 'Laylak' },
      ROOT_QUERY: { __typename: 'Query', 'story({"id":"uz-laylak"})': { __ref: 'Story:uz-laylak' }, 'stories:{}': {} },
    };
    const seen = {
      ...kept,
      [`Story:${made}`]: { title: 'Zumrad' },
      ROOT_MUTATION: { login: 'secret' },
      ROOT_QUERY: {
        ...kept.ROOT_QUERY,
        [`story({"id":"${made}"})`]: { __ref: `Story:${made}` },
        [`storyNarration({"page":1,"storyId":"${made}"})`]: { url: 'with a pass' },
        'storiesMade:{}': { edges: [] },
      },
    };
    expect(lasting(seen)).toEqual(kept);
  });

  it('keeps the fields of earlier visits and takes the newer of each', () => {
    const before = { 'User:1': { coins: 5, name: 'A' }, 'Story:a': { title: 'T' } };
    expect(merged(before, { 'User:1': { coins: 7 } })).toEqual({
      'User:1': { coins: 7, name: 'A' },
      'Story:a': { title: 'T' },
    });
  });
});
