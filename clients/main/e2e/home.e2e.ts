import { addressOf, drawn, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
const home = addressOf(port, 'main');
let browser: OpenBrowser;

afterEach(async () => {
  await browser.close();
  expect(browser.problems).toEqual([]);
});

/** In the page: what the graph answers while harf does not. */
function withoutHarf() {
  const { fetch } = window;
  window.fetch = async (...request) => {
    const response = await fetch(...request);
    const answer = await response.clone().json();
    if (!answer.data?.me?.letterProgress) return response;
    answer.data.me.letterProgress = null;
    answer.errors = [
      { message: 'harf is down', path: ['me', 'letterProgress'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
    ];
    return new Response(JSON.stringify(answer), response);
  };
}

/** In the page: a browser with an Uzbek voice, which writes down what it is to say and says it until it is stopped. */
function withVoice() {
  let current: SpeechSynthesisUtterance | undefined;
  const synthesis = {
    getVoices: () => [{ lang: 'uz-UZ', name: 'Voice', localService: true }],
    addEventListener: () => {},
    speak(utterance: SpeechSynthesisUtterance) {
      current = utterance;
      document.documentElement.dataset.said = utterance.text;
    },
    cancel() {
      current?.dispatchEvent(new Event('end'));
      current = undefined;
    },
  };
  // Not a class: what compiles one is not in the page.
  const Utterance = new Proxy(EventTarget, {
    construct: (target, [text]) => Object.assign(new target(), { text }),
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
}

describe("the pupil's home", () => {
  it('is fed by all seven platforms in one operation, and each task leads to its site', async () => {
    browser = await openBrowser();
    const { page } = browser;
    const operations: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') operations.push(request.postDataJSON().operationName);
    });
    const answered = page.waitForResponse((one) => one.request().postDataJSON()?.operationName === 'MainPupilHome');
    await signIn(page, addressOf(port, 'main', '/sign-in'), '90 000-04-02');
    const { data, errors } = await (await answered).json();
    expect(errors).toBeUndefined();
    expect(Object.entries(data.me).filter(([, value]) => value === null)).toEqual([]);

    const tasks = page.getByRole('list', { name: 'Bugungi ishlar' }).getByRole('link');
    await tasks.first().waitFor();
    expect(await tasks.count()).toBe(3);
    const hosts = await tasks.evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).host),
    );
    // Whoever learns to read has a letter every day; what comes with it, the day says.
    expect(hosts[0]).toBe(`harf.alif24.localhost:${port}`);
    await page.getByRole('heading', { name: 'Shu hafta' }).waitFor();
    await page.getByText('1-A', { exact: true }).waitFor();
    await page.getByText(/^\d+-oʻrin$/).waitFor();
    expect(operations.filter((name) => name === 'MainPupilHome')).toHaveLength(1);
    // Chromium on a server has no voice: then nothing offers to speak.
    expect(await page.getByRole('button', { name: /^Tinglash/ }).count()).toBe(0);

    await tasks.first().click();
    await page.waitForURL(`http://harf.alif24.localhost:${port}/letters/*`);
  });

  it('loses only the part of a platform that is down', async () => {
    browser = await openBrowser();
    const { page } = browser;
    await page.addInitScript(withoutHarf);
    await signIn(page, addressOf(port, 'main', '/sign-in'), '90 000-04-03');
    await page.getByText('Bir qismi ochilmadi, qolgani shu yerda.').waitFor();
    const tasks = page.getByRole('list', { name: 'Bugungi ishlar' }).getByRole('link');
    expect(await tasks.count()).toBe(3);
    expect(await page.locator('a[data-site="harf"]').count()).toBe(0);
    await page.getByText(/^\d+-oʻrin$/).waitFor();
  });

  it('says what is to be done to whoever cannot read yet, where the browser has a voice', async () => {
    browser = await openBrowser();
    const { page } = browser;
    await page.addInitScript(withVoice);
    await signIn(page, addressOf(port, 'main', '/sign-in'), '90 000-04-02');
    const listen = page.getByRole('button', { name: /^Tinglash/ });
    await listen.nth(3).waitFor();
    await listen.nth(1).focus();
    await page.keyboard.press('Enter');
    const first = await page.getByRole('list', { name: 'Bugungi ishlar' }).locator('strong').first().textContent();
    await page.getByRole('button', { name: /^Toʻxtatish/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset.said)).toContain(first);
    await page.keyboard.press('Enter');
    await listen.nth(3).waitFor();
  });

  it('opens with the keyboard alone', async () => {
    browser = await openBrowser({ width: 1280 });
    const { page } = browser;
    await page.goto(home);
    await drawn(page);
    const press = async (key: string, isThere: () => Promise<boolean>) => {
      for (let times = 0; times < 20 && !(await isThere()); times++) await page.keyboard.press(key);
      expect(await isThere()).toBe(true);
    };
    const focused = (selector: string) => () =>
      page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    await press('Tab', focused('a[href^="/sign-in"]'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/sign-in/);
    await page.locator('input[name="phone"]').waitFor();
    await press('Tab', focused('input[name="way"]'));
    await press('ArrowRight', focused('input[name="way"][value="password"]'));
    await press('Tab', focused('input[name="phone"]'));
    await page.keyboard.type('90 000 04 04');
    await press('Tab', focused('input[name="password"]'));
    await page.keyboard.type('alif2424');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Bugungi ishlar' }).waitFor();
    await press('Tab', focused('a[data-site="harf"]'));
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`//harf\\.alif24\\.localhost:${port}/`));
  });
});

describe('one sign-in', () => {
  it('opens harf too, and signing out there signs out here', async () => {
    browser = await openBrowser({ width: 1280 });
    const { page } = browser;
    await signIn(page, addressOf(port, 'main', '/sign-in'), '90 000-04-05');
    const name = (await page.getByText(/^Salom, /).textContent())?.replace('Salom, ', '') ?? '';
    await page.goto(addressOf(port, 'harf'));
    await page.getByRole('button', { name }).click();
    await page.getByRole('dialog', { name }).getByRole('button', { name: 'Chiqish' }).click();
    await page.getByRole('link', { name: 'Kirish' }).waitFor();
    await page.goto(home);
    await page.getByRole('heading', { level: 1, name: 'Bolangiz oʻqiydi, oʻynaydi va oʻsadi' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Kirish' }).waitFor();
  });
});

describe('the language', () => {
  it('changes to Russian and to Cyrillic without leaving the page', async () => {
    browser = await openBrowser({ width: 1280 });
    const { page } = browser;
    await page.goto(`${home}about`);
    await page.getByRole('heading', { level: 1, name: 'Alif24 nima qiladi' }).waitFor();
    await page.getByRole('button', { name: 'Oʻzbekcha' }).click();
    await page.getByRole('radio', { name: 'Русский' }).click();
    await page.getByRole('heading', { level: 1, name: 'Что делает Alif24' }).waitFor();
    await page.getByRole('radio', { name: 'Ўзбекча' }).click();
    await page.getByRole('heading', { level: 1, name: 'Alif24 нима қилади' }).waitFor();
    expect(page.url()).toBe(`${home}about`);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Alif24 нима қилади' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('uz-Cyrl');
  });
});
