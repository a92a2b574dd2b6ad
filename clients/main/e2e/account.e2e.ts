import { readFile } from 'node:fs/promises';
import {
  addressOf,
  byPassword,
  type OpenBrowser,
  openBrowser,
  ownPlatform,
  signIn,
} from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';

const { port, logFile } = ownPlatform();
const browsers: OpenBrowser[] = [];

async function open(language = 'uz-Latn', width = 360) {
  const browser = await openBrowser({ language, width });
  browsers.push(browser);
  return browser.page;
}

afterEach(async () => {
  for (const browser of browsers.splice(0)) {
    await browser.close();
    expect(browser.problems).toEqual([]);
  }
});

let people = 0;
/** A number that no journey had before, in the block of no real operator. */
function newPhone(): string {
  people += 1;
  return `2${String(Date.now()).slice(-7)}${people}`;
}

const lastCode = async (phone: string) =>
  [...(await readFile(logFile, 'utf8')).matchAll(new RegExp(`\\+998${phone}: the code is (\\d{6})`, 'g'))].at(-1)?.[1];

/** What was sent to a number, later than `before`: where no SMS can be sent, codes stand in the log. */
async function sentCode(phone: string, before?: string): Promise<string> {
  let code: string | undefined;
  const isNew = async () => {
    code = await lastCode(phone);
    return code !== undefined && code !== before;
  };
  await expect.poll(isNew).toBe(true);
  return code ?? '';
}

type Page = Awaited<ReturnType<typeof open>>;
const send = (page: Page) => page.locator('#content form button[type="submit"]').first().click();

async function enterByCode(page: Page, phone: string, path = '/register') {
  await page.goto(addressOf(port, 'main', path));
  await page.locator('input[name="phone"]').fill(phone);
  await send(page);
  await page.locator('input[name="code"]').waitFor();
  await page.locator('input[name="code"]').fill(await sentCode(phone));
  await page.keyboard.press('Enter');
}

async function register(page: Page): Promise<string> {
  const phone = newPhone();
  await enterByCode(page, phone);
  await page.getByLabel('Ism', { exact: true }).fill('Nodira');
  await page.getByLabel('Familiya').fill('Yangiyeva');
  await page.keyboard.press('Enter');
  await page.waitForURL(addressOf(port, 'main', '/'));
  return phone;
}

describe('an account', () => {
  it('is opened by a code, gets a password, and the other device is out when it changes', async () => {
    const page = await open();
    const phone = await register(page);
    await page.goto(addressOf(port, 'main', '/account'));
    await page.getByLabel('Yangi parol').fill('12345678');
    await page.getByRole('button', { name: 'Parol qoʻyish' }).click();
    await page.getByText('Bu parolni topish oson, boshqasini oʻylab toping').waitFor();
    await page.getByLabel('Yangi parol').fill('uzum-anor-olma');
    await page.getByRole('button', { name: 'Parol qoʻyish' }).click();
    await page.getByText('Parol saqlandi. Boshqa qurilmalarda qaytadan kirish kerak.').waitFor();

    const other = await open('ru', 1280);
    await signIn(other, addressOf(port, 'main', '/sign-in?next=%2Faccount'), phone, 'uzum-anor-olma');
    await other
      .getByRole('heading', { level: 1, name: 'Hisob sozlamalari' })
      .or(other.getByRole('heading', { level: 1, name: 'Настройки аккаунта' }))
      .waitFor();

    await page.getByLabel('Hozirgi parol').first().fill('uzum-anor-olma');
    await page.getByLabel('Yangi parol').fill('gilos-shaftoli-behi');
    await page.getByRole('button', { name: 'Parolni almashtirish' }).click();
    await page.getByText('Parol saqlandi. Boshqa qurilmalarda qaytadan kirish kerak.').waitFor();
    await other.reload();
    await other.waitForURL(/sign-in\?next=%2Faccount/);
    await byPassword(other);
    // A browser says refused requests on its console.
    browsers.at(-1)?.problems.splice(0);
  });

  it('shows where it is open, and closes it there', async () => {
    const page = await open();
    const phone = await register(page);
    const other = await open();
    await enterByCode(other, phone, '/sign-in');
    await other.waitForURL(addressOf(port, 'main', '/'));
    await page.goto(addressOf(port, 'main', '/account'));
    await page.getByText('shu qurilma').waitFor();
    await page.getByRole('button', { name: /: chiqarish$/ }).click();
    await page.getByRole('button', { name: /: chiqarish$/ }).waitFor({ state: 'detached' });
    await page.getByText('shu qurilma').waitFor();
  });

  it('has its names and language changed, which the whole page then speaks', async () => {
    const page = await open();
    await register(page);
    await page.goto(addressOf(port, 'main', '/account'));
    await page.getByLabel('Ism', { exact: true }).fill('Nargiza');
    await page.getByLabel('Til', { exact: true }).selectOption({ label: 'Русский' });
    await page.getByRole('button', { name: 'Saqlash' }).click();
    await page.getByRole('heading', { level: 1, name: 'Настройки аккаунта' }).waitFor();
    expect(await page.getByLabel('Имя', { exact: true }).inputValue()).toBe('Nargiza');
  });

  it('gets another number by a code to it, and the old one opens it no longer', async () => {
    const page = await open();
    await register(page);
    await page.goto(addressOf(port, 'main', '/account'));
    await page.getByLabel('Yangi parol').fill('uzum-anor-olma');
    await page.getByRole('button', { name: 'Parol qoʻyish' }).click();
    await page.getByText('Parol saqlandi.').waitFor();
    const phone = newPhone();
    await page.getByRole('button', { name: 'Raqamni almashtirish' }).click();
    const part = page.locator('section', { has: page.getByRole('heading', { name: 'Telefon raqami' }) });
    await part.getByLabel('Yangi telefon raqami').fill(phone);
    await part.getByLabel('Hozirgi parol').fill('notogri-parol');
    await part.getByRole('button', { name: 'Kod yuborish' }).click();
    await part.getByText('Telefon raqami yoki parol mos kelmadi').waitFor();
    await part.getByLabel('Hozirgi parol').fill('uzum-anor-olma');
    await page.keyboard.press('Enter');
    await part.getByLabel('SMSdagi kod').fill(await sentCode(phone));
    await page.keyboard.press('Enter');
    await part.getByText('Raqam almashtirildi.').waitFor();
    await part.getByText(phone.slice(-2)).first().waitFor();
    await page.context().clearCookies();
    await signIn(page, addressOf(port, 'main', '/sign-in'), phone, 'uzum-anor-olma');
  });

  it('leads to signing in again, and back, where one came in too long ago', async () => {
    const page = await open();
    await register(page);
    await page.goto(addressOf(port, 'main', '/account'));
    // Nobody waits 15 minutes for it: the answer that comes then.
    const refusal = { data: null, errors: [{ message: 'Sign in again', extensions: { code: 'SIGN_IN_AGAIN' } }] };
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('MainChangePassword')
        ? route.fulfill({
            json: refusal,
            headers: {
              'access-control-allow-origin': new URL(page.url()).origin,
              'access-control-allow-credentials': 'true',
            },
          })
        : route.continue(),
    );
    await page.getByLabel('Yangi parol').fill('uzum-anor-olma');
    await page.getByRole('button', { name: 'Parol qoʻyish' }).click();
    await page.getByRole('button', { name: 'Qaytadan kirish' }).click();
    await page.waitForURL(/sign-in\?next=%2Faccount/);
    await page.locator('input[name="phone"]').waitFor();
  });

  it('gets its forgotten password back by a code', async () => {
    const page = await open();
    const phone = await register(page);
    const before = await lastCode(phone);
    await page.context().clearCookies();
    await page.goto(addressOf(port, 'main', '/sign-in'));
    await byPassword(page);
    await page.getByRole('link', { name: 'Parolni unutdingizmi?' }).click();
    await page.waitForURL(/reset-password/);
    await page.locator('input[name="password"]').waitFor({ state: 'detached' });
    await page.getByLabel('Telefon raqami yoki e-pochta').fill(phone);
    await send(page);
    await page.getByLabel('SMSdagi kod').fill(await sentCode(phone, before));
    await page.locator('input[name="password"]').fill('gilos-shaftoli-behi');
    await page.keyboard.press('Enter');
    await page.waitForURL(addressOf(port, 'main', '/'));
    await page.context().clearCookies();
    await signIn(page, addressOf(port, 'main', '/sign-in'), phone, 'gilos-shaftoli-behi');
  });
});

describe('a moderator', () => {
  it('finds a person by number, closes the account and opens it again', async () => {
    const page = await open();
    const phone = await register(page);
    // Nothing of this page is under way when its account is closed.
    await page.getByRole('link', { name: 'Farzand qoʻshish' }).waitFor();
    await page.waitForLoadState('networkidle');
    const desk = await open('uz-Latn', 1280);
    await signIn(desk, addressOf(port, 'main', '/sign-in?next=%2Fpeople'), '90 000-00-01');
    await desk.getByLabel('Telefon raqami yoki id').fill(`+998 ${phone}`);
    await desk.getByRole('button', { name: 'Topish' }).click();
    await desk.getByText('1 kishi', { exact: true }).waitFor();
    await desk.getByText('Hisobni boshqarish').click();
    await desk.getByLabel('Yopish sababi').fill('Haqorat');
    await desk.getByRole('button', { name: 'Hisobni yopish' }).click();
    await desk.getByText(/^Yopilgan: .* Sabab: Haqorat$/).waitFor();
    // The page that stayed open learns it by itself, and asks nothing more as who it was.
    await page.locator('header').getByRole('link', { name: 'Kirish' }).waitFor();

    const banned = await open();
    await enterByCode(banned, phone, '/sign-in');
    await banned.getByText('Bu hisob moderatorlar tomonidan yopilgan').waitFor();
    await desk.getByRole('button', { name: 'Hisobni ochish' }).click();
    await desk.getByText('Hisob ochildi.').waitFor();
  });

  it('shuts the wallet of a pupil and opens it again, and sets what a teacher may give', async () => {
    const desk = await open('uz-Latn', 1280);
    const find = async (phone: string) => {
      await desk.getByLabel('Telefon raqami yoki id').fill(phone);
      // The person found before stands there until the answer comes.
      const found = desk.waitForResponse((one) => one.request().postDataJSON()?.operationName === 'MainPeople');
      await desk.getByRole('button', { name: 'Topish' }).click();
      await found;
      await desk.getByText(`+998 ${phone}`).waitFor();
      await desk.getByText('Hisobni boshqarish').click();
    };
    await signIn(desk, addressOf(port, 'main', '/sign-in?next=%2Fpeople'), '90 000-00-01');
    await find('90 000-04-47');
    await desk.getByText(/^Hamyonida .* tanga\.$/).waitFor();
    await desk.getByRole('button', { name: 'Hamyonni muzlatish' }).click();
    await desk.getByText(/^Hamyoni muzlatilgan/).waitFor();
    await desk.getByRole('button', { name: 'Hamyonni ochish' }).click();
    await desk.getByText('Hamyon ochildi.').waitFor();
    await find('90 000-02-05');
    const weekly = desk.getByLabel('Bir haftada nechta tanga bera oladi?');
    await weekly.fill('10001');
    await desk.getByRole('button', { name: 'Belgilash' }).click();
    await desk.getByText('0 dan 10 000 gacha son yozing.').waitFor();
    await weekly.fill('120');
    await desk.getByRole('button', { name: 'Belgilash' }).click();
    await desk.getByText('Endi haftasiga 120 tanga bera oladi.').waitFor();
    await desk.reload();
    await desk.getByText('Hisobni boshqarish').click();
    expect(await weekly.inputValue()).toBe('120');
  });
});
