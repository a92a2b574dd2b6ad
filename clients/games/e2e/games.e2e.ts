import {
  addressOf,
  type OpenBrowser,
  openBrowser,
  ownPlatform,
  signIn,
  type View,
} from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
type Page = OpenBrowser['page'];
let browser: OpenBrowser;

afterEach(async () => {
  await browser.close();
  expect(browser.problems).toEqual([]);
});

async function enter(phone: string, view?: View): Promise<Page> {
  browser = await openBrowser(view);
  await signIn(browser.page, addressOf(port, 'games', '/sign-in?next=%2Fgames'), phone);
  return browser.page;
}

/** Finds all pairs with the keyboard alone, remembering every card. */
async function findAllPairs(page: Page): Promise<void> {
  const board = page.getByRole('group', { name: 'Kartochkalar' });
  const cards = board.getByRole('button');
  const seen = new Map<number, string>();
  const turn = async (at: number): Promise<string> => {
    await cards.nth(at).focus();
    // Its face may still lie open from the turn before: what counts is the answer to this press.
    await Promise.all([page.waitForResponse(/graphql$/), page.keyboard.press('Enter')]);
    await board.getByRole('button', { name: new RegExp(`^${at + 1}-kartochka: `) }).waitFor();
    const label = (await cards.nth(at).getAttribute('aria-label')) ?? '';
    const letter = label.split(': ')[1]?.split(',')[0]?.toLowerCase() ?? '';
    seen.set(at, letter);
    return letter;
  };
  const count = await cards.count();
  const found = new Set<number>();
  while (found.size < count) {
    const first = [...Array(count).keys()].find((at) => !found.has(at) && !seen.has(at)) ?? nextKnown();
    const letter = await turn(first);
    const mate = [...seen].find(([at, other]) => at !== first && other === letter && !found.has(at))?.[0];
    const second = mate ?? [...Array(count).keys()].find((at) => at !== first && !seen.has(at));
    if (second === undefined) throw new Error('No card is left for a second one.');
    const other = await turn(second);
    if (other === letter) for (const at of [first, second]) found.add(at);
  }

  function nextKnown(): number {
    const at = [...seen.keys()].find((one) => !found.has(one));
    if (at === undefined) throw new Error('No card is left for a first one.');
    return at;
  }
}

describe('Letter Memory', () => {
  it('is played to the end with the keyboard, and its coins arrive', { timeout: 120_000 }, async () => {
    const page = await enter('90 000-04-21');
    await page.getByRole('button', { name: 'Oʻynash' }).first().click();
    await page.getByText('Bitta kartochkani och.').waitFor();
    await findAllPairs(page);
    await page.getByText('Hamma juft topildi!').waitFor();
    await page.getByRole('link', { name: 'Natijani koʻrish' }).click();
    await page.getByText(/^\d+ ball$/).waitFor();
    await page.getByText(/\+[123] tanga/).waitFor();
  });

  it('shows the open card again after a reload', { timeout: 120_000 }, async () => {
    const page = await enter('90 000-04-24');
    await page.getByRole('button', { name: 'Oʻynash' }).first().click();
    await page.getByRole('button', { name: '3-kartochka, yopiq' }).click();
    const open = page.getByRole('button', { name: /^3-kartochka: / });
    const label = await open.getAttribute('aria-label');
    await page.reload();
    expect(await open.getAttribute('aria-label')).toBe(label);
  });
});

describe('Math Monster', () => {
  const answerOf = async (page: Page): Promise<number> => {
    const text = await page.getByRole('heading', { level: 1 }).textContent();
    const [, left, sign, right] = /(\d+) ([+−×:]) (\d+)/.exec(text ?? '') ?? [];
    const [a, b] = [Number(left), Number(right)];
    return { '+': a + b, '−': a - b, '×': a * b, ':': a / b }[sign as '+'];
  };

  it('is fed ten sums, a wrong one gets a second try and is shown', { timeout: 120_000 }, async () => {
    const page = await enter('90 000-04-23', { width: 1280 });
    await page.getByRole('button', { name: 'Oʻynash' }).nth(1).click();
    for (let n = 1; n <= 10; n += 1) {
      await page.getByText(`${n} / 10`).waitFor();
      await page.getByText('Yirtqich och.').waitFor();
      const answer = await answerOf(page);
      if (n === 3) {
        await page.keyboard.type(String(answer + 1));
        await page.keyboard.press('Enter');
        await page.getByText('Yana bir urinib koʻr.').waitFor();
      }
      await page.keyboard.type(String(answer));
      await page.getByRole('button', { name: 'Yedirish' }).click();
      await page.getByText('Mazali! Toʻgʻri javob.').waitFor();
    }
    await page.getByText('Birinchi urinishda toʻgʻri: 9 ta').waitFor();
    await page.getByRole('img', { name: '3 yulduzdan 3 tasi' }).waitFor();
    expect(await page.getByRole('list', { name: 'Misollar' }).getByText('yodlab ol').count()).toBe(1);
    await page.getByRole('link', { name: 'Yetakchilar' }).first().click();
    await page.getByRole('link', { name: 'Misolchi yirtqich' }).click();
    await page.getByText('sen', { exact: true }).waitFor();
  });
});
