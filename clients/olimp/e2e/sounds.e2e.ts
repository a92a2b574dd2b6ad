import {
  addressOf,
  type OpenBrowser,
  openBrowser,
  ownPlatform,
  signIn,
  type View,
} from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { openRoom, question } from './room.ts';

const { port } = ownPlatform();
const teacher = '90 000-02-02';
type Page = OpenBrowser['page'];
let opened: OpenBrowser[] = [];

afterEach(async () => {
  const browsers = opened;
  opened = [];
  for (const browser of browsers) await browser.close();
  expect(browsers.flatMap(({ problems }) => problems)).toEqual([]);
});

/** A browser whose pages tell what they asked of the device: contexts for sounds, tones that were begun (in Hz), and things that slid. */
async function listening(view: View): Promise<Page> {
  const browser = await openBrowser(view);
  opened.push(browser);
  await browser.context.addInitScript(() => {
    const heard = { contexts: [] as AudioContext[], tones: [] as number[], slid: 0 };
    Object.assign(window, { heard });
    window.AudioContext = class extends AudioContext {
      constructor() {
        super();
        heard.contexts.push(this);
      }
      override createOscillator() {
        const oscillator = super.createOscillator();
        const start = oscillator.start.bind(oscillator);
        oscillator.start = (at) => {
          heard.tones.push(Math.round(oscillator.frequency.value));
          start(at);
        };
        return oscillator;
      }
    };
    const { animate } = Element.prototype;
    Element.prototype.animate = function (...how) {
      heard.slid += 1;
      return animate.apply(this, how);
    };
  });
  return browser.page;
}

const heardOn = (page: Page) =>
  page.evaluate(() => {
    const { heard } = window as unknown as { heard: { contexts: AudioContext[]; tones: number[]; slid: number } };
    return { states: heard.contexts.map(({ state }) => state), tones: heard.tones, slid: heard.slid };
  });
const states = (page: Page) => heardOn(page).then((heard) => heard.states);
const tones = (page: Page) => heardOn(page).then((heard) => heard.tones);
const button = (page: Page) => page.getByRole('button', { name: 'Tovushlar' });
const isPressed = (page: Page) => button(page).getAttribute('aria-pressed');
/** Of the last second of a countdown, and of a right answer: no other sound of their screens has it. */
const HIGH = 784;

const asked = (text: string) => question(text, ['48', '56'], { seconds: 10 });

async function hostPage(id: string, view: View): Promise<Page> {
  const page = await listening(view);
  await signIn(page, addressOf(port, 'olimp', '/sign-in'), teacher);
  await page.goto(addressOf(port, 'olimp', `/host/${id}`));
  await button(page).waitFor();
  return page;
}

describe('the sounds of a live quiz', { timeout: 180_000 }, () => {
  it('are off until somebody wants them, count down on the wall, and are kept for this device', async () => {
    const room = await openRoom(port, teacher, [asked('7 × 8 nechaga teng?'), asked('Yana 7 × 8?')]);
    const wall = await hostPage(room.id, { width: 1280 });
    await room.join('Malika');
    await wall.getByText('1 oʻyinchi').waitFor();
    expect([await isPressed(wall), await states(wall)]).toEqual(['false', []]);

    await button(wall).click();
    expect(await isPressed(wall)).toBe('true');
    await expect.poll(() => states(wall)).toEqual(['running']);
    const before = (await tones(wall)).length;
    await room.join('Jasur');
    await expect.poll(async () => (await tones(wall)).length).toBeGreaterThan(before);
    expect(await tones(wall)).not.toContain(HIGH);
    await room.openQuestion();
    await expect.poll(() => tones(wall), { timeout: 60_000 }).toContain(HIGH);
    const [kept] = (await wall.context().cookies()).filter(({ name }) => name === 'alif24-sounds');
    expect(kept?.domain).toBe('.alif24.localhost');

    await wall.reload();
    await button(wall).waitFor();
    expect([await isPressed(wall), await states(wall)]).toEqual(['true', []]);
    await wall.getByRole('button', { name: 'Viktorinani yopish' }).click();
    await expect.poll(() => states(wall)).toEqual(['running']);
    await button(wall).click();
    expect(await isPressed(wall)).toBe('false');
    await expect.poll(() => states(wall)).toEqual(['suspended']);
    await wall.reload();
    await button(wall).waitFor();
    expect(await isPressed(wall)).toBe('false');
  });

  it('leave the device of another person silent, and say in a hand only what is its own', async () => {
    const room = await openRoom(port, teacher, [asked('7 × 8 nechaga teng?'), question('6 × 9?', ['45', '54'])]);
    const wall = await hostPage(room.id, { width: 1280 });
    await button(wall).click();
    const hand = await listening({});
    await hand.goto(addressOf(port, 'olimp', `/join/${room.pin}`));
    await hand.getByLabel('Seni qanday chaqiramiz?').fill('Gʻayrat');
    await hand.locator('form button[type="submit"]').click();
    await hand.getByRole('heading', { name: 'Gʻayrat' }).waitFor();
    await room.openQuestion();
    await hand.getByRole('button', { name: '56', exact: true }).click();
    await hand.getByText('Javobing qabul qilindi').waitFor();
    await room.closeQuestion();
    await hand.getByRole('heading', { name: 'Barakalla, toʻgʻri' }).waitFor();
    expect([await isPressed(hand), await states(hand)]).toEqual(['false', []]);

    await button(hand).click();
    await expect.poll(() => states(hand)).toEqual(['running']);
    const before = (await tones(hand)).length;
    await room.openQuestion();
    await hand.getByRole('heading', { name: '6 × 9?' }).waitFor();
    expect(await tones(hand)).toHaveLength(before);
    await hand.getByRole('button', { name: '54', exact: true }).click();
    await expect.poll(async () => (await tones(hand)).length).toBeGreaterThan(before);
    expect(await tones(hand)).not.toContain(HIGH);
    await room.closeQuestion();
    await expect.poll(() => tones(hand)).toContain(HIGH);
  });
});

describe('what moves in a live quiz', { timeout: 180_000 }, () => {
  it.each(['no-preference', 'reduce'] as const)(
    'with the wish %s: rows slide to their places and the steps rise in a good second, or nothing does',
    async (motion) => {
      const isMoving = motion === 'no-preference';
      const room = await openRoom(port, teacher, [
        question('7 × 8 nechaga teng?', ['48', '56']),
        question('6 × 9?', ['45', '54'], { points: 3000 }),
        question('8 × 9?', ['63', '72'], { points: 500 }),
      ]);
      const wall = await hostPage(room.id, { width: 1280, motion });
      const [first, second, third] = [await room.join('Malika'), await room.join('Jasur'), await room.join('Oysha')];
      const board = await wall.context().newPage();
      await board.goto(addressOf(port, 'olimp', `/board/${room.id}`));
      await room.openQuestion();
      await first.answer(1);
      await second.answer(0);
      await room.closeQuestion();
      await expect.poll(() => board.getByRole('listitem').first().textContent()).toContain('Malika');
      await room.openQuestion();
      await first.answer(0);
      await second.answer(1);
      await room.closeQuestion();
      await expect.poll(() => board.getByRole('listitem').first().textContent()).toContain('Jasur');
      expect((await heardOn(board)).slid > 0).toBe(isMoving);
      await room.openQuestion();
      await third.answer(1);
      await room.closeQuestion();
      await wall.getByRole('img', { name: '1 ta javob' }).first().waitFor();
      await wall.getByRole('button', { name: 'Gʻoliblarni eʼlon qilish' }).waitFor();
      await room.finish();
      await wall.getByRole('heading', { name: 'Gʻoliblar' }).waitFor();
      const ends = await wall.locator('ol > li[data-rank]').evaluateAll((steps) =>
        steps.map((step) => {
          const { animationName, animationDelay, animationDuration } = getComputedStyle(step);
          return animationName === 'none'
            ? 0
            : Number.parseFloat(animationDelay) + Number.parseFloat(animationDuration);
        }),
      );
      expect(new Set(ends).size).toBe(isMoving ? 3 : 1);
      expect(Math.max(...ends)).toBeLessThanOrEqual(1.2);
      expect(Math.max(...ends) > 0).toBe(isMoving);
    },
  );
});
