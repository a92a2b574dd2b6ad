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
  await browser.close();
  expect(browser.problems).toEqual([]);
});

async function visit(path: string, view?: View): Promise<Page> {
  browser = await openBrowser(view);
  await browser.page.addInitScript(giveVoices);
  await browser.page.goto(addressOf(port, 'main', path));
  return browser.page;
}

/** In the page: a browser with an English and a Turkish voice, which say a word every half second. */
function giveVoices() {
  const voices = ['en-GB', 'tr-TR'].map((lang) => ({
    lang,
    name: lang,
    localService: true,
    default: false,
    voiceURI: lang,
  }));
  class Utterance extends EventTarget {
    voice: unknown = null;
    lang = '';
    rate = 1;
    constructor(readonly text: string) {
      super();
    }
  }
  let timer: ReturnType<typeof setInterval>;
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.defineProperty(window, 'speechSynthesis', {
    value: Object.assign(new EventTarget(), {
      getVoices: () => voices,
      cancel: () => clearInterval(timer),
      speak: (utterance: Utterance) => {
        const starts = [...utterance.text.matchAll(/\S+/g)].map(({ index }) => index);
        timer = setInterval(() => {
          const charIndex = starts.shift();
          if (charIndex !== undefined)
            return utterance.dispatchEvent(Object.assign(new Event('boundary'), { charIndex }));
          clearInterval(timer);
          return utterance.dispatchEvent(new Event('end'));
        }, 500);
      },
    }),
  });
}

const word = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('a story', () => {
  it('is found in the library by a pupil, read, heard and turned, and leads to reading it oneself', async () => {
    browser = await openBrowser();
    const { page } = browser;
    await page.addInitScript(giveVoices);
    await signIn(page, addressOf(port, 'main', '/sign-in?next=%2Fstories'), '90 000-04-02');
    await page.getByRole('combobox', { name: 'Mavzu' }).selectOption('NATURE');
    await page.getByRole('link', { name: /Laylak va minora/ }).click();

    // A word: its syllables, and its sound where there is one.
    await word(page, 'Buxoroda').click();
    await page.getByRole('img', { name: 'Bu-xo-ro-da' }).waitFor();
    expect(await word(page, 'Buxoroda').getAttribute('aria-pressed')).toBe('true');

    // Read aloud: the mark moves from word to word.
    await page.getByRole('button', { name: 'Eshitish', exact: true }).click();
    await page.locator('[data-said="true"]', { hasText: 'Buxoroda' }).waitFor();
    await page.locator('[data-said="true"]', { hasText: 'baland' }).waitFor();
    await page.locator('[data-said="true"]', { hasText: 'minora' }).waitFor();
    await page.getByRole('button', { name: 'Toʻxtatish' }).click();
    await page.getByRole('button', { name: 'Eshitish', exact: true }).waitFor();
    expect(await page.locator('[data-said="true"]').count()).toBe(0);

    await page.getByRole('radio', { name: 'Кирилл' }).click();
    await word(page, 'Бухорода').waitFor();
    const finish = page.getByRole('button', { name: 'Oʻqib boʻldim' });
    while ((await finish.count()) === 0) await page.getByRole('button', { name: 'Keyingi' }).click();
    await finish.click();
    await page.getByRole('heading', { name: 'Ertak tugadi' }).waitFor();
    const link = page.getByRole('link', { name: 'Oʻzim oʻqiyman' });
    expect(await link.getAttribute('href')).toBe('/stories/uz-laylak/read');
  });

  it('is told in another language on the same page of the site', async () => {
    const page = await visit('/stories/uz-laylak', { width: 1280 });
    await page.getByRole('radio', { name: 'Русский' }).click();
    await page.waitForURL('**/stories/ru-laylak');
    await page.getByRole('radio', { name: 'English' }).click();
    await page.waitForURL('**/stories/en-laylak');
    await page.getByRole('radio', { name: 'Oʻzbekcha' }).click();
    await word(page, 'Buxoroda').waitFor();
  });

  it('is turned by the arrow keys, and its words are walked by them once the keyboard is there', async () => {
    const page = await visit('/stories/en-red-kite', { width: 1280, language: 'en' });
    await word(page, 'kite').waitFor();
    await page.keyboard.press('ArrowRight');
    await word(page, 'wind').waitFor();
    await page.keyboard.press('ArrowLeft');
    await word(page, 'Ali').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await word(page, 'has').getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByRole('img', { name: /^Page 1 of/ }).count()).toBe(1);
  });

  it('is turned by a finger', async () => {
    const page = await visit('/stories/en-red-kite', { language: 'en' });
    await word(page, 'kite').waitFor();
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: 300 }] });
    await touch('touchStart', 300);
    for (const x of [240, 180, 120, 60]) await touch('touchMove', x);
    await touch('touchEnd', 60);
    await page.getByRole('img', { name: /^Page 2 of/ }).waitFor();
  });

  it('is read by the browser where the platform has no sound, which says so when the voice is not of the language', async () => {
    const page = await visit('/stories/uz-momiq');
    await page.route('**/callbacks/narration*', (route) => route.fulfill({ status: 204 }));
    await word(page, 'Bu').first().waitFor();
    await page.getByRole('button', { name: 'Eshitish', exact: true }).click();
    await page.getByText('Oʻzbekcha ovoz topilmadi.').waitFor();
    await page.locator('[data-said="true"]', { hasText: 'kichkina' }).waitFor();
  });

  it('says that nobody can read it where there is no voice at all', async () => {
    const page = await visit('/stories/ru-yozhik', { language: 'ru' });
    await page.route('**/callbacks/narration*', (route) => route.fulfill({ status: 204 }));
    await page.getByRole('button', { name: 'Слушать' }).click();
    await page.getByText('На этом устройстве нет голоса').waitFor();
    await page.getByRole('button', { name: 'Слушать' }).waitFor();
  });

  it('is chosen by language, level and theme, which stand in the address', async () => {
    const page = await visit('/stories', { language: 'ru' });
    await page.getByRole('link', { name: /Ёжик и яблоко/ }).waitFor();
    expect(await page.getByRole('link', { name: /Laylak/ }).count()).toBe(0);
    await page.getByRole('combobox', { name: 'Язык' }).selectOption('uz');
    await page.getByRole('combobox', { name: 'Уровень' }).selectOption('4');
    await page.getByRole('link', { name: /Karvondagi eng kichik tuya/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('level')).toBe('4');
  });
});

it('the library has a drawing for each of its stories', async () => {
  browser = await openBrowser();
  const answer = await fetch(`http://localhost:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ stories(first: 100) { edges { node { picture } } } }' }),
  });
  const { data } = (await answer.json()) as { data: { stories: { edges: Array<{ node: { picture: string } }> } } };
  const pictures = data.stories.edges.map(({ node }) => node.picture);
  expect(pictures.length).toBeGreaterThanOrEqual(24);
  expect(pictures.filter((picture) => !drawnPictures.includes(picture))).toEqual([]);
});
