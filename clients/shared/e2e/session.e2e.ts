import {
  addressOf,
  byPassword,
  type OpenBrowser,
  openBrowser,
  ownPlatform,
  signIn,
} from '@alif24/client-shared/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
const pupil = '90 000-04-01';
let browser: OpenBrowser;
/** The operations that the page has sent, with a star when they went with a token. */
let sent: string[];

beforeEach(async () => {
  browser = await openBrowser();
  sent = [];
  browser.page.on('request', (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/graphql')) return;
    const { operationName } = request.postDataJSON() as { operationName: string };
    sent.push(operationName + (request.headers().authorization ? '*' : ''));
  });
});

afterEach(() => browser.close());

const accountOf = async (page: OpenBrowser['page']) => {
  await page.getByRole('button', { name: 'Menyu' }).click();
  return page.getByRole('dialog', { name: 'Menyu' });
};

describe('the session', () => {
  it('begins on one site and holds on the others, the token never leaving the memory of a page', async () => {
    await signIn(browser.page, addressOf(port, 'harf', '/sign-in?next=%2Fregister'), pupil);
    await browser.page.goto(addressOf(port, 'lessons', '/register'));
    await browser.page.waitForURL(addressOf(port, 'lessons'));
    await (await accountOf(browser.page)).getByRole('button', { name: 'Chiqish' }).waitFor();
    expect(
      await browser.page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie])),
    ).not.toMatch(/eyJ|session/);
    expect(browser.problems).toEqual([]);
  });

  it('ends on all sites at once', async () => {
    // A site whose first page is open to guests: the way in is then shown in its header.
    await signIn(browser.page, addressOf(port, 'lessons', '/sign-in'), pupil);
    const purse = browser.page.getByText(/^\d+ tanga$/);
    await purse.waitFor({ state: 'attached' });
    await (await accountOf(browser.page)).getByRole('button', { name: 'Chiqish' }).click();
    await browser.page.getByRole('banner').getByRole('link', { name: 'Kirish' }).waitFor({ state: 'attached' });
    await purse.waitFor({ state: 'detached' });
    sent = [];
    await browser.page.goto(addressOf(port, 'crm', '/sign-in'));
    await browser.page.getByRole('heading', { level: 1 }).waitFor();
    expect(sent).not.toContain('SharedRefreshSession');
    expect(await browser.context.cookies(addressOf(port, 'main').replace('//', '//api.'))).toEqual([]);
  });

  it('renews a refused token and sends the operation again, unseen', async () => {
    let isForged = false;
    await browser.page.route('**/graphql', (route) => {
      const headers = route.request().headers();
      const { operationName } = route.request().postDataJSON() ?? {};
      if (isForged || !headers.authorization || operationName !== 'SharedCoins') return route.continue();
      isForged = true;
      return route.continue({ headers: { ...headers, authorization: 'Bearer forged.forged.forged' } });
    });
    await signIn(browser.page, addressOf(port, 'olimp', '/sign-in?next=%2Fnowhere'), pupil);
    await browser.page.getByText(/^\d+ tanga$/).waitFor({ state: 'attached' });
    const session = ['SharedLogin', 'SharedCoins*', 'SharedRefreshSession'];
    expect(sent.filter((name) => session.includes(name))).toEqual([...session, 'SharedCoins*']);
  });

  it('brings the language of the profile, shows it as chosen, and lets the one of the browser be chosen', async () => {
    await browser.close();
    browser = await openBrowser({ language: 'ru' });
    const { page } = browser;
    await signIn(page, addressOf(port, 'main', '/sign-in?next=%2Fprofile'), pupil);
    await page.reload(); // the page is there before the profile has spoken
    await page.getByRole('heading', { level: 1, name: 'Profil', exact: true }).waitFor();
    const chosen = page.locator('#content fieldset').first().getByRole('radio', { checked: true });
    expect(await chosen.evaluate((radio) => radio.parentElement?.textContent)).toBe('Oʻzbekcha');
    await page.locator('#content').getByRole('radio', { name: 'Русский' }).click();
    await page.getByRole('heading', { level: 1, name: 'Профиль' }).waitFor();
  });

  it('says in words that the password did not match, and keeps what was typed', async () => {
    const { page } = browser;
    await page.goto(addressOf(port, 'testai', '/sign-in'));
    await byPassword(page);
    await page.getByLabel('Telefon raqami').fill(pupil);
    await page.getByLabel('Parol', { exact: true }).fill('not the password');
    await page.locator('form button[type="submit"]').click();
    expect(await page.getByRole('alert').textContent()).toBe('Telefon raqami yoki parol mos kelmadi');
    expect(await page.getByLabel('Telefon raqami').inputValue()).toBe(pupil);
  });

  it('does not send anybody to another website after signing in', async () => {
    await signIn(browser.page, addressOf(port, 'main', '/sign-in?next=%2F%2Fexample.com'), pupil);
    expect(new URL(browser.page.url()).host).toBe(`alif24.localhost:${port}`);
  });
});
