import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, expect, it } from 'vitest';

const { port } = ownPlatform();
type Page = OpenBrowser['page'];
type Locator = ReturnType<Page['locator']>;
let browser: OpenBrowser;

afterEach(async () => {
  await browser.close();
  expect(browser.problems).toEqual([]);
});

async function weekOfFirstChild(phone: string): Promise<Locator> {
  browser = await openBrowser();
  const { page } = browser;
  await signIn(page, addressOf(port, 'main', '/sign-in'), phone);
  await page
    .getByRole('link', { name: /batafsil/ })
    .first()
    .click();
  const week = page.getByRole('region', { name: 'Hafta' });
  await week.getByRole('button', { name: 'Oldingi hafta' }).waitFor();
  return week;
}

/** Turns to the week before, and waits until it is there. */
async function turnBack(week: Locator): Promise<void> {
  const dates = week.getByRole('status');
  const shown = await dates.textContent();
  await week.getByRole('button', { name: 'Oldingi hafta' }).click();
  await expect.poll(() => dates.textContent()).not.toBe(shown);
}

/** What a text says: `6 tadan 3 tasi toʻgʻri` is [6, 3], `toʻgʻri` of one answer [1, 1], `12 daqiqa` and `9 tanga` [12], `2 marta` [2]. */
function saidBy(text: string): number[] {
  if (/^(toʻgʻri|hali emas)$/.test(text)) return [1, Number(text === 'toʻgʻri')];
  return (text.match(/[\d\u00a0]+/g) ?? []).map((number) => Number(number.replaceAll('\u00a0', '')));
}

/** The figure of a claim, and what the lines come to that it opens onto; pages of them are asked for to the end. */
async function figureAndSum(claim: Locator): Promise<[said: number[], sum: number[]]> {
  const said = saidBy((await claim.locator('summary > span > span').last().textContent()) ?? '');
  await claim.locator('summary').click();
  const lines = claim.locator('ol > li > span:last-child');
  await lines.first().waitFor();
  const more = claim.getByRole('button', { name: 'Yana koʻrsatish' });
  while ((await more.count()) > 0) {
    const before = await lines.count();
    await more.click();
    await expect.poll(() => lines.count()).toBeGreaterThan(before);
  }
  const values = (await lines.allTextContents()).map(saidBy);
  return [said, said.map((_, n) => values.reduce((sum, value) => sum + (value[n] ?? 0), 0))];
}

/** Lets the child play an hour a day. */
const GUARDIAN = '90 000-03-05';

it("every figure of a child's week opens onto the events that add up to it; limits of now stand in this week alone", async () => {
  const week = await weekOfFirstChild(GUARDIAN);
  const titles = async () => {
    // The demo school learned in the days before the platform was started: on a Monday all of it lies in the week before.
    await week.getByRole('heading', { level: 3 }).first().waitFor();
    return week.getByRole('heading', { level: 3 }).allTextContents();
  };
  await titles();
  const hasMinutes = (await week.locator('summary', { hasText: 'Jami' }).count()) > 0;
  expect((await week.getByText('Hozirgi kunlik chegara').count()) > 0).toBe(hasMinutes);
  await turnBack(week);
  expect(await titles()).toEqual(['Oʻrgandi', 'Qiynaldi', 'Vaqti', 'Nima qildi', 'Tangalar']);
  const claims = week.locator('details');
  const count = await claims.count();
  expect(count).toBeGreaterThan(8);
  let figures = 0;
  for (let n = 0; n < count; n += 1) {
    const [said, sum] = await figureAndSum(claims.nth(n));
    expect(sum, `claim ${n}`).toEqual(said);
    figures += said.length;
  }
  expect(figures).toBeGreaterThan(8);
  expect(await week.getByText(/chegara/i).count()).toBe(0);
});

it('a week without anything is a rest, with something to do together', async () => {
  const week = await weekOfFirstChild(GUARDIAN);
  const rest = week.getByRole('heading', { name: 'Bu hafta dam olish boʻldi.' });
  for (let weeks = 0; weeks < 12 && !(await rest.isVisible()); weeks += 1) await turnBack(week);
  await rest.waitFor();
  await week.getByText('Birga 5 daqiqa').waitFor();
  expect(await week.locator('details').count()).toBe(0);
});
