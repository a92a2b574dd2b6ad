import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Identity } from './access-token.ts';
import { rememberVerified, type Verify } from './verified-tokens.ts';

const identity = (userId: string, seconds: number): Identity => ({
  caller: { userId, role: 'TEACHER', sessionId: 's' },
  issuedAt: Date.now(),
  expiresAt: Date.now() + seconds * 1_000,
});

describe('a token that was verified', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function counted(verify: Verify) {
    const asked: string[] = [];
    return {
      asked,
      verified: rememberVerified((token) => {
        asked.push(token);
        return verify(token);
      }),
    };
  }

  it('is not verified again for a minute, and then it is', async () => {
    const { asked, verified } = counted(async (token) => identity(token, 600));
    expect((await verified('a')).caller.userId).toBe('a');
    vi.advanceTimersByTime(59_000);
    expect((await verified('a')).caller.userId).toBe('a');
    expect(asked).toEqual(['a']);
    vi.advanceTimersByTime(1_000);
    await verified('a');
    expect(asked).toEqual(['a', 'a']);
  });

  it('is nobody else: each token has its own identity', async () => {
    const { verified } = counted(async (token) => identity(token, 600));
    await verified('a');
    expect((await verified('b')).caller.userId).toBe('b');
    expect((await verified('a')).caller.userId).toBe('a');
  });

  it('is not believed beyond its end', async () => {
    const ends = Date.now() + 5_000;
    const { asked, verified } = counted(async (token) => {
      if (Date.now() >= ends) throw new Error('expired');
      return identity(token, 5);
    });
    await verified('a');
    vi.advanceTimersByTime(5_000);
    await expect(verified('a')).rejects.toThrow('expired');
    expect(asked).toEqual(['a', 'a']);
  });

  it('is remembered only when it was good', async () => {
    let isGood = false;
    const { asked, verified } = counted(async (token) => {
      if (!isGood) throw new Error('bad');
      return identity(token, 600);
    });
    await expect(verified('a')).rejects.toThrow('bad');
    isGood = true;
    await verified('a');
    expect(asked).toEqual(['a', 'a']);
  });

  it('is forgotten for newer ones when there are thousands', async () => {
    const { asked, verified } = counted(async (token) => identity(token, 600));
    for (let n = 0; n <= 5_000; n++) await verified(String(n));
    asked.length = 0;
    await verified('5000');
    await verified('1');
    expect(asked).toEqual([]);
    await verified('0');
    expect(asked).toEqual(['0']);
  });
});
