import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AccessToken } from './tokens.ts';

const tenMinutes = 600;
const tokenMade = (at: number) =>
  `h.${Buffer.from(JSON.stringify({ iat: at, exp: at + tenMinutes })).toString('base64url')}.s`;

describe('the access token', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is null for a guest and asks nobody', async () => {
    const refresh = vi.fn(async () => tokenMade(0));
    expect(await new AccessToken(refresh).current()).toBeNull();
    expect(refresh).not.toHaveBeenCalled();
  });

  it('is renewed before it ends, once for all who wait', async () => {
    const refresh = vi.fn(async () => tokenMade(2000));
    const token = new AccessToken(refresh);
    token.set(tokenMade(1000));
    expect(await token.current()).toBe(tokenMade(1000));
    vi.advanceTimersByTime((tenMinutes - 29) * 1000);
    const both = await Promise.all([token.current(), token.current()]);
    expect(both).toEqual([tokenMade(2000), tokenMade(2000)]);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('lives as long as it was made for on a phone whose clock is a year wrong', async () => {
    const token = new AccessToken(async () => null);
    vi.setSystemTime(new Date('2027-11-22'));
    token.set(tokenMade(Date.UTC(2026, 10, 22) / 1000));
    expect(await token.current()).not.toBeNull();
  });

  it('tells when the person changes, and not when the token does', async () => {
    const token = new AccessToken(async () => tokenMade(2000));
    const listener = vi.fn();
    token.onChange(listener);
    token.set(tokenMade(1000));
    await token.renew();
    expect(listener).toHaveBeenCalledTimes(1);
    token.set(null);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('is gone when the session is over', async () => {
    const token = new AccessToken(async () => null);
    token.set(tokenMade(1000));
    expect(await token.renew()).toBeNull();
    expect(await token.current()).toBeNull();
  });

  it('that a socket was closed for is sent by nobody any more', async () => {
    const refresh = vi.fn(async () => tokenMade(2000));
    const token = new AccessToken(refresh);
    token.distrust();
    expect(await token.current()).toBeNull();
    token.set(tokenMade(1000));
    token.distrust();
    const both = await Promise.all([token.current(), token.current()]);
    expect(both).toEqual([tokenMade(2000), tokenMade(2000)]);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('is kept when the network is gone while it is renewed', async () => {
    const token = new AccessToken(async () => {
      throw new TypeError('Failed to fetch');
    });
    token.set(tokenMade(1000));
    await expect(token.renew()).rejects.toThrow('Failed to fetch');
    expect(await token.current()).toBe(tokenMade(1000));
  });
});
