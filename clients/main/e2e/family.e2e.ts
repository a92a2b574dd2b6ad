import {
  addressOf,
  byPassword,
  type OpenBrowser,
  openBrowser,
  ownPlatform,
  signIn,
  type View,
} from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
let open: OpenBrowser[] = [];

afterEach(async () => {
  const problems = open.flatMap((browser) => browser.problems);
  for (const browser of open) await browser.close();
  open = [];
  expect(problems).toEqual([]);
});

async function browse(view?: View) {
  const browser = await openBrowser(view);
  open.push(browser);
  return browser.page;
}
async function enter(phone: string, site: 'main' | 'crm' | 'games' = 'main', view?: View) {
  const page = await browse(view);
  await signIn(page, addressOf(port, site, '/sign-in'), phone);
  return page;
}
/** Somebody who knows none of the pupils on the boards. */
const STRANGER = '90 000-03-01';

/** A parent of the demo school who looks after somebody on the board, and that child's place on it. */
async function parentOnBoard() {
  const ask = async (query: string, variables: object, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`http://localhost:${port}/graphql`, {
      method: 'POST',
      headers,
      body,
    });
    return (await response.json()).data;
  };
  const board = '{ gameLeaderboard(game: LETTER_MEMORY) { entries { player { id displayName } } } }';
  const signInAs = async (phone: string) =>
    (
      await ask('mutation ($input: LoginInput!) { login(input: $input) { accessToken user { children { id } } } }', {
        input: { phone, password: 'alif2424' },
      })
    ).login;
  const { gameLeaderboard } = await ask(board, {}, (await signInAs(STRANGER)).accessToken);
  const players: Array<{ id: string; displayName: string }> = gameLeaderboard.entries.map(
    ({ player }: { player: object }) => player,
  );
  for (let n = 13; n < 80; n += 1) {
    const phone = `90 000-03-${String(n).padStart(2, '0')}`;
    const { user } = await signInAs(phone);
    const child = players.find(({ id }) => user.children.some((one: { id: string }) => one.id === id));
    // A name that is made up already, or that others on the board have too, would not tell.
    if (
      child &&
      !/\d$/.test(child.displayName) &&
      players.filter((one) => one.displayName === child.displayName).length === 1
    )
      return { phone, childId: child.id, name: child.displayName };
  }
  throw new Error('Nobody on the board has a parent here.');
}

const hash = (link: string) => link.slice(link.indexOf('#'));

describe('a family', () => {
  it('brings a child, who signs in on another device with the card of the class and pictures', {
    timeout: 120_000,
  }, async () => {
    const parent = await enter('90 000-03-14');
    await parent.goto(addressOf(port, 'main', '/children/new'));
    await parent.getByLabel('Ismi', { exact: true }).fill('Ozodaxon');
    await parent.getByLabel('Familiyasi', { exact: true }).fill('Yangiyeva');
    const consents = parent.getByRole('group', { name: /Nimalarga ruxsat/ }).getByRole('checkbox');
    expect(await consents.count()).toBe(6);
    for (const box of await consents.all()) expect(await box.isChecked()).toBe(false);
    await parent.getByRole('checkbox', { name: /Ism taxtalarda/ }).check();
    await parent.getByText('Kirish rasmlari').click();
    for (const picture of ['Quyosh', 'Mushuk', 'Kalit']) await parent.getByRole('button', { name: picture }).click();
    await parent.getByRole('button', { name: 'Qoʻshish' }).click();
    await parent.getByRole('heading', { level: 1, name: 'Ozodaxon Yangiyeva' }).waitFor();

    const school = await enter('90 000-01-01', 'crm', { width: 1280 });
    await school.goto(addressOf(port, 'crm', '/classrooms'));
    await school.getByRole('cell').getByRole('link').first().click();
    await school.getByLabel('Telefon').fill('+998 90 000-03-14');
    await school.getByLabel('Oʻquvchining ismi').fill('Ozodaxon');
    await school.getByRole('button', { name: 'Qoʻshish' }).click();
    await school.getByText('Ozodaxon Yangiyeva').waitFor();
    await school.getByRole('link', { name: 'Kirish kartalari' }).click();
    const issued = school.waitForResponse(async (response) =>
      (await response.text().catch(() => '')).includes('/class#'),
    );
    await school.getByRole('button', { name: 'Yangi sinf kartasi' }).click();
    const { data } = await (await issued).json();
    await school.getByRole('img', { name: /sinfiga kirish kodi/ }).waitFor();

    const child = await browse();
    await child.goto(addressOf(port, 'main', `/class${hash(data.issueClassCard.link)}`));
    await child.getByRole('heading', { name: 'Sen kimsan?' }).waitFor();
    expect(await child.getByText('Yangiyeva').count()).toBe(0);
    await child.getByRole('button', { name: 'Ozodaxon' }).click();
    const tap = async (...pictures: string[]) => {
      for (const picture of pictures) await child.getByRole('button', { name: picture }).click();
      await child.getByRole('button', { name: 'Kirish' }).click();
    };
    await tap('Quyosh', 'Mushuk', 'Kema');
    await child.getByText('Yana bir urinib koʻr').waitFor();
    await tap('Quyosh', 'Mushuk', 'Kalit');
    // The page of the pictures greets too: only the pupil's home tells that the child is in.
    await child.waitForURL((url) => url.pathname === '/');
    await child.getByText('Salom, Ozodaxon').waitFor();
    // From here on it would tell that the session has ended.
    await child.goto('about:blank');

    await parent.getByRole('link', { name: 'Kirish va qurilmalar' }).click();
    await parent.getByRole('button', { name: 'Tugatish' }).click();
    await parent.getByText('Hozir hech qayerda kirmagan.').waitFor();
  });

  it('takes a name off the boards, and a made-up one stands there', { timeout: 120_000 }, async () => {
    const { phone, childId, name } = await parentOnBoard();
    const board = await enter(STRANGER, 'games');
    const boardUrl = addressOf(port, 'games', '/leaderboard');
    await board.goto(boardUrl);
    await board.getByText(name, { exact: true }).first().waitFor();

    const parent = await enter(phone);
    await parent.goto(addressOf(port, 'main', `/children/${childId}/consents`));
    const box = parent.getByRole('checkbox', { name: /Ism taxtalarda/ });
    await box.click();
    await parent.getByText(/Qaytarib olingan/).waitFor();
    await parent.getByText(/ruxsatni qaytarib oldi/).waitFor();

    await board.goto(boardUrl);
    await board
      .getByText(/^\s*\S+ \S+ \d\d\s*$/)
      .first()
      .waitFor();
    expect(await board.getByText(name, { exact: true }).count()).toBe(0);
  });

  it('hands the device to a child, and takes it back with a PIN', { timeout: 120_000 }, async () => {
    const page = await enter('90 000-03-15');
    await page.getByRole('link', { name: 'Kim oʻqiydi?' }).click();
    await page.getByLabel('Yangi PIN').fill('2580');
    await page.getByRole('button', { name: 'PINni saqlash' }).click();
    await page.getByText('PIN saqlandi.').waitFor();
    await page
      .getByRole('button', { name: /^Boshlash: / })
      .first()
      .click();
    await page.getByRole('link', { name: 'Ota-onaga qaytarish' }).click();
    await page.getByLabel('PIN').fill('2581');
    await page.getByRole('button', { name: 'Qaytarib olish' }).click();
    await page.getByText('PIN yoki parol mos kelmadi.').waitFor();
    await page.getByLabel('PIN').fill('2580');
    await page.getByRole('button', { name: 'Qaytarib olish' }).click();
    await page.getByRole('heading', { level: 1, name: 'Farzandlarim' }).waitFor();
  });

  it('begins with a pupil who registered alone and shows a parent a code', { timeout: 120_000 }, async () => {
    const pupil = await browse();
    await pupil.goto(addressOf(port, 'main', '/register'));
    await byPassword(pupil);
    await pupil.locator('input[name="role"][value="STUDENT"]').check();
    await pupil.getByLabel('Ism', { exact: true }).fill('Yolgʻizbek');
    await pupil.getByLabel('Familiya').fill('Yangiyev');
    await pupil.locator('input[name="phone"]').fill(`28 ${String(Date.now()).slice(-7)}`);
    await pupil.locator('input[name="password"]').fill('gilos-shaftoli-behi');
    await pupil.locator('form button[type="submit"]').click();
    await pupil.waitForURL(addressOf(port, 'main', '/'));
    await pupil.getByRole('button', { name: 'Menyu' }).click();
    await pupil.getByRole('dialog', { name: 'Menyu' }).getByRole('link', { name: 'Profil va sozlamalar' }).click();
    await pupil.getByRole('link', { name: 'Ota-onamni ulash' }).click();
    await pupil.getByRole('button', { name: 'Kodni koʻrsatish' }).click();
    const shown = pupil.locator('strong', { hasText: /^[0-9A-Z]{5} [0-9A-Z]{5}$/ });
    const code = (await shown.textContent()) ?? '';

    const parent = await enter('90 000-03-18');
    await parent.goto(addressOf(port, 'main', '/family/join'));
    await parent.getByLabel('Kod').fill(code);
    await parent.getByRole('button', { name: 'Ulanish' }).click();
    await parent.getByRole('heading', { level: 1, name: 'Yolgʻizbek Yangiyev' }).waitFor();

    await pupil.reload();
    await pupil.getByRole('button', { name: 'Kodni koʻrsatish' }).click();
    await pupil.getByRole('heading', { name: 'Ota-onang allaqachon ulangan' }).waitFor();
  });

  it('grows by a code that one parent gives and another types in', { timeout: 120_000 }, async () => {
    const first = await enter('90 000-03-16');
    const href = await first.locator('article h2 a').first().getAttribute('href');
    await first.goto(addressOf(port, 'main', `${href}/family`));
    await first.getByRole('button', { name: 'Kod olish' }).click();
    const code = await first.locator('strong', { hasText: /^[0-9A-Z]{5} [0-9A-Z]{5}$/ }).textContent();
    const second = await enter('90 000-03-17');
    await second.goto(addressOf(port, 'main', '/family/join'));
    await second.getByLabel('Kod').fill(code ?? '');
    await second.getByRole('button', { name: 'Ulanish' }).click();
    await second.waitForURL((url) => url.pathname === href);
    await second.getByRole('link', { name: 'Oila' }).click();
    await second.getByRole('button', { name: 'Oʻzimni uzish' }).click();
    await second.getByRole('button', { name: 'Ha, uzilsin' }).click();
    await second.waitForURL((url) => url.pathname === '/');
    await second.goto(addressOf(port, 'main', href ?? ''));
    await second.getByRole('heading', { name: 'Bunday farzand topilmadi' }).waitFor();
  });
});
