import { drawnPictures } from '@alif24/client-shared/drawings';
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
  await browser?.close();
  expect(browser?.problems ?? []).toEqual([]);
});

async function visit(path: string, view?: View): Promise<Page> {
  browser = await openBrowser(view);
  await browser.page.goto(addressOf(port, 'harf', path));
  return browser.page;
}

async function enter(phone: string, next: string, view?: View): Promise<Page> {
  browser = await openBrowser(view);
  await signIn(browser.page, addressOf(port, 'harf', `/sign-in?next=${encodeURIComponent(next)}`), phone);
  return browser.page;
}

const openTiles = (page: Page) =>
  page.getByRole('group', { name: 'Javoblar' }).locator('button:not([aria-disabled="true"])');

/** Tries the tiles from the left until the prompt is done; the answer of the server comes before each look. */
async function answerPrompt(page: Page): Promise<void> {
  const further = page.getByRole('button', { name: /^(Davom etish|Tugatish)$/ });
  for (let tries = 0; tries < 2 && !(await further.isVisible()); tries += 1) {
    await Promise.all([page.waitForResponse(/graphql$/), openTiles(page).first().click()]);
    await further.or(page.getByText('Yana bir urinib koʻr')).first().waitFor();
  }
  await further.click();
}

describe('the alphabets', () => {
  it('are open to a guest on a phone: 29 Uzbek letters, then the words of one of them', async () => {
    const page = await visit('/');
    const board = page.getByRole('list', { name: 'Hamma harflar' });
    await board.getByRole('link').first().waitFor();
    expect(await board.getByRole('link').count()).toBe(29);
    await board.getByRole('link', { name: 'Oʻ oʻ' }).click();
    await page.getByRole('heading', { level: 1, name: 'Oʻ harfi' }).waitFor();
    const words = page.getByRole('list', { name: 'Soʻzlar' });
    expect(await words.getByRole('img').evaluateAll((all) => all.map((one) => one.ariaLabel))).toEqual([
      'oʻrdak',
      'oʻrik',
      'oʻrgimchak',
    ]);
    await page.getByRole('link', { name: 'Keyingi harf: Gʻ' }).click();
    await page.getByRole('heading', { level: 1, name: 'Gʻ harfi' }).waitFor();
  });

  it('are kept in the address, and say in Russian what Uzbek words mean', async () => {
    const page = await visit('/?alphabet=uz', { language: 'ru', width: 1280 });
    await page.getByRole('radio', { name: 'English' }).click();
    await page.waitForURL(/alphabet=en/);
    await page.goto(addressOf(port, 'harf', '/letters/uz-k'));
    await page.getByText('kitob').first().waitFor();
    await page.getByText('книга').waitFor();
  });

  it('show no word without a drawing', async () => {
    const answer = await fetch(`http://localhost:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ alphabets { letters { words { picture } } signs { words { picture } } } }',
      }),
    });
    const { data } = (await answer.json()) as {
      data: { alphabets: Record<'letters' | 'signs', Array<{ words: Array<{ picture: string }> }>>[] };
    };
    const pictures = data.alphabets.flatMap(({ letters, signs }) =>
      [...letters, ...signs].flatMap(({ words }) => words.map(({ picture }) => picture)),
    );
    expect(pictures.filter((picture) => !drawnPictures.includes(picture))).toEqual([]);
  });
});

describe('practice', () => {
  it('sends a guest to sign in', async () => {
    const page = await visit('/practice?letter=uz-sh');
    await page.waitForURL(/sign-in\?next=/);
    await page.locator('input[name="phone"]').waitFor();
  });

  it('asks five times, helps after a wrong choice, and ends with the letters that were met', async () => {
    const page = await enter('90 000-04-31', '/practice?letter=uz-gh');
    for (let prompt = 1; prompt <= 5; prompt += 1) {
      await page.getByText(`${prompt} / 5`).waitFor();
      expect(await openTiles(page).count()).toBe(4);
      await answerPrompt(page);
    }
    await page.getByRole('heading', { level: 1, name: /Barakalla|Mashq tugadi/ }).waitFor();
    await page.getByRole('link', { name: 'Gʻ gʻ' }).waitFor();
  });

  it('goes on where it was left after a reload', async () => {
    const page = await enter('90 000-04-32', '/practice?alphabet=ru');
    await page.getByText('1 / 5').waitFor();
    await answerPrompt(page);
    await page.getByText('2 / 5').waitFor();
    await page.reload();
    await page.getByText('2 / 5').waitFor();
  });

  it('can be done with the keyboard alone', async () => {
    const page = await enter('90 000-04-33', '/practice?alphabet=en', { width: 1280 });
    await page.getByText('1 / 5').waitFor();
    for (let tries = 0; tries < 2; tries += 1) {
      await openTiles(page).first().focus();
      await Promise.all([page.waitForResponse(/graphql$/), page.keyboard.press('Enter')]);
      const further = page.getByRole('button', { name: 'Davom etish' });
      await further.or(page.getByText('Yana bir urinib koʻr')).first().waitFor();
      if (await further.isVisible()) break;
    }
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Davom etish');
    await page.keyboard.press('Enter');
    await page.getByText('2 / 5').waitFor();
  });
});

describe('the own map', () => {
  it('shows each letter with how it stands, and the next one to practise', async () => {
    const page = await enter('90 000-04-34', '/progress');
    await page.getByRole('heading', { name: 'Oʻzbekcha' }).waitFor();
    await page.getByText(/29 tadan \d+ tasini bilasan/).waitFor();
    await page
      .getByRole('link', { name: /Keyingi harf: / })
      .first()
      .click();
    await page.waitForURL(/\/practice\/[0-9a-f-]{36}$/);
  });
});
