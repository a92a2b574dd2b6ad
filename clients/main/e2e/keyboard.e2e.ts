import { readFile } from 'node:fs/promises';
import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';

const { port, logFile } = ownPlatform();
const at = (path: string) => addressOf(port, 'main', path);
let browser: OpenBrowser;

afterEach(async () => {
  await browser.close();
  // A refused sign-in is an answer, not a fault of the page.
  expect(browser.problems).toEqual([]);
});

type Page = OpenBrowser['page'];

async function open(path: string, language = 'uz-Latn'): Promise<Page> {
  browser = await openBrowser({ width: 1280, language });
  await browser.page.goto(at(path));
  await browser.page.getByRole('heading', { level: 1 }).waitFor();
  return browser.page;
}

const isFocused = (selector: string) => (page: Page) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

/** Presses a key until the focus is there, as somebody without a mouse does. */
async function press(page: Page, key: string, selector: string): Promise<void> {
  for (let times = 0; times < 40 && !(await isFocused(selector)(page)); times++) await page.keyboard.press(key);
  expect([selector, await isFocused(selector)(page)]).toEqual([selector, true]);
}

/** What a screen reader says of the field that has the focus, besides its name: whether it is wrong, and why. */
const said = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    const described = (field?.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
    return {
      name: field?.getAttribute('name'),
      isWrong: field?.getAttribute('aria-invalid') === 'true',
      why: described.map((id) => document.getElementById(id)?.textContent ?? '').join(' '),
    };
  });

const saidSoon = (page: Page, expected: object) => expect.poll(() => said(page)).toMatchObject(expected);

let people = 0;
function newPhone(): string {
  people += 1;
  return `3${String(Date.now()).slice(-7)}${people}`;
}

async function sentCode(phone: string): Promise<string> {
  let code: string | undefined;
  const find = async () => {
    const log = await readFile(logFile, 'utf8');
    code = [...log.matchAll(new RegExp(`\\+998${phone}: the code is (\\d{6})`, 'g'))].at(-1)?.[1];
    return code !== undefined;
  };
  await expect.poll(find).toBe(true);
  return code ?? '';
}

describe('coming in without a mouse', () => {
  it.each([
    ['PARENT', 0],
    ['STUDENT', 1],
    ['TEACHER', 2],
  ])('somebody new registers as %s, and is led to what was forgotten', async (role, steps) => {
    const page = await open('/register');
    const phone = newPhone();
    await press(page, 'Tab', 'input[name="phone"]');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await saidSoon(page, { name: 'phone', isWrong: true, why: expect.stringContaining('+998') });
    await page.keyboard.press('Control+A');
    await page.keyboard.type(phone);
    await page.keyboard.press('Enter');
    await page.locator('input[name="code"]').waitFor();
    expect((await said(page)).name).toBe('code');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await saidSoon(page, { name: 'code', isWrong: true, why: expect.stringContaining('6') });
    await page.keyboard.press('Control+A');
    await page.keyboard.type(await sentCode(phone));
    await page.keyboard.press('Enter');
    await page.locator('input[name="firstName"]').waitFor();
    await press(page, 'Tab', 'input[name="role"]');
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight');
    expect(await page.locator(`input[name="role"][value="${role}"]`).isChecked()).toBe(true);
    await press(page, 'Tab', 'button[type="submit"]');
    await page.keyboard.press('Enter');
    await saidSoon(page, { name: 'firstName', isWrong: true, why: 'Bu joyni toʻldiring.' });
    await page.keyboard.type('Nodira');
    await page.keyboard.press('Enter');
    await saidSoon(page, { name: 'lastName', isWrong: true });
    await page.keyboard.type('Yangiyeva');
    await page.keyboard.press('Enter');
    await page.waitForURL(at('/'));
  });

  it.each([
    ['uz-Latn', 'mos kelmadi'],
    ['ru', 'не подошли'],
  ])('a wrong password is said at its field, in %s', async (language, words) => {
    const page = await open('/sign-in', language);
    await press(page, 'Tab', 'input[name="way"]');
    await page.keyboard.press('ArrowRight');
    await press(page, 'Tab', 'input[name="phone"]');
    await page.keyboard.press('Enter');
    await saidSoon(page, { name: 'phone', isWrong: true });
    await page.keyboard.type('90 000-04-01');
    await page.keyboard.press('Enter');
    await saidSoon(page, { name: 'password', isWrong: true });
    await page.keyboard.type('not the password');
    await page.keyboard.press('Enter');
    await page.locator('input[name="password"][aria-invalid="true"]').waitFor();
    await saidSoon(page, { name: 'password', isWrong: true, why: expect.stringContaining(words) });
    await page.keyboard.press('Control+A');
    await page.keyboard.type('alif2424');
    await expect.poll(() => said(page)).toMatchObject({ name: 'password', isWrong: false });
    await page.keyboard.press('Enter');
    await page.waitForURL(at('/'));
  });

  it.each([
    ['main', '90 000-03-01', '/children/new', 'firstName'],
    ['main', '90 000-03-01', '/account', 'current'],
    ['crm', '90 000-01-01', '/leads/new', 'fullName'],
  ] as const)('a form of %s that is refused leads %s on %s to %s', async (site, phone, path, name) => {
    browser = await openBrowser({ width: 1280 });
    const { page } = browser;
    await signIn(page, addressOf(port, site, `/sign-in?next=${encodeURIComponent(path)}`), phone);
    const form = page.locator(`form:has([name="${name}"])`);
    await form.locator('button[type="submit"]').first().focus();
    await page.keyboard.press('Enter');
    await saidSoon(page, { name, isWrong: true, why: expect.stringMatching(/./) });
  });

  it('a moderator admits a school, and is led to what was forgotten', async () => {
    browser = await openBrowser({ width: 1280 });
    const { page } = browser;
    await signIn(page, at('/sign-in?next=%2Forganizations%2Fnew'), '90 000-00-01');
    await page.locator('input[name="name"]').waitFor();
    await press(page, 'Tab', 'input[name="name"]');
    await page.keyboard.press('Enter');
    await saidSoon(page, { name: 'name', isWrong: true });
    await page.keyboard.type('Klaviatura maktabi');
    await page.keyboard.press('Enter');
    await saidSoon(page, { name: 'region', isWrong: true });
    for (const place of ['region', 'district']) {
      await press(page, 'Tab', `select[name="${place}"]`);
      await page.keyboard.press('ArrowDown');
    }
    await press(page, 'Tab', 'input[name="phone"]');
    await page.keyboard.type('90 000-01-01');
    await press(page, 'Tab', 'input[name="password"]');
    await page.keyboard.type('maktab-2026-kuz');
    await page.keyboard.press('Enter');
    await saidSoon(page, { name: 'phone', isWrong: true, why: expect.stringContaining('roʻyxatdan oʻtgan') });
    await page.keyboard.press('Control+A');
    await page.keyboard.type(newPhone());
    await page.keyboard.press('Enter');
    await page.getByText(/Klaviatura maktabi/).waitFor();
  });
});
