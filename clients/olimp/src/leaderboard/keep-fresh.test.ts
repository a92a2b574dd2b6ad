import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFresh, type Seen } from './keep-fresh.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page before somebody's eyes, or behind another one. */
function newPage() {
  const seen = new EventTarget();
  let hidden = false;
  const page = Object.defineProperty(seen, 'hidden', { get: () => hidden }) as unknown as Seen;
  const show = (isShown: boolean) => {
    hidden = !isShown;
    seen.dispatchEvent(new Event('visibilitychange'));
  };
  let asked = 0;
  const fresh = keepFresh(page, () => {
    asked += 1;
  });
  const after = (seconds: number) => {
    vi.advanceTimersByTime(seconds * 1_000);
    return asked;
  };
  return { show, after, ...fresh };
}

describe('a page that is kept fresh', () => {
  it('asks again about once a minute while it is seen', () => {
    const { after } = newPage();
    expect(after(44)).toBe(0);
    expect(after(32)).toBe(1);
    const later = after(600);
    expect(later >= 9 && later <= 15).toBe(true);
  });

  it('asks nothing while it is not seen, and at once when it is seen again', () => {
    const { after, show, ring } = newPage();
    show(false);
    ring();
    expect(after(3_600)).toBe(0);
    show(true);
    expect(after(0)).toBe(1);
    expect(after(76)).toBe(2);
  });

  it('asks once, some seconds later, however often it is rung for meanwhile', () => {
    const { after, ring } = newPage();
    for (const _ of [1, 2, 3]) ring();
    expect(after(2)).toBe(0);
    ring();
    expect(after(6)).toBe(1);
    expect(after(36)).toBe(1);
  });

  it('asks nothing more once it is left', () => {
    const { after, ring, end, show } = newPage();
    ring();
    end();
    show(true);
    expect(after(600)).toBe(0);
  });
});
