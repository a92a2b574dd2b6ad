import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
const patience = 120_000;
/** Of the third grade. */
const pupil = '90 000-04-50';
let phone: OpenBrowser;
let desk: OpenBrowser;

beforeEach(async () => {
  phone = await openBrowser();
  desk = await openBrowser({ width: 1280 });
});

afterEach(async () => {
  await Promise.all([phone.close(), desk.close()]);
  // The line is cut on purpose once.
  const problems = [...phone.problems, ...desk.problems];
  expect(problems.filter((problem) => !problem.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

type Page = OpenBrowser['page'];
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const goTo = (page: Page, number: number) =>
  page.getByRole('button', { name: new RegExp(`^${number}-masala`) }).click();
const kept = (page: Page) => page.getByText('Hammasi saqlandi').waitFor();

/** Answers the problem that is shown, whatever its kind. */
async function answer(page: Page): Promise<void> {
  const input = page.getByLabel('Javobingni son bilan yoz');
  const tile = page.getByRole('group', { name: 'Javob' }).getByRole('button').first();
  await input.or(tile).first().waitFor();
  if (await input.isVisible()) await input.fill('12');
  else await tile.click();
  await kept(page);
}

describe('an olympiad', { timeout: patience }, () => {
  it('is entered on a phone, gone on with in another browser without losing an answer or a second, and handed in', async () => {
    await signIn(phone.page, addressOf(port, 'olimp', '/sign-in?next=%2Folympiads'), pupil);
    await phone.page.getByRole('link', { name: 'Kichik mantiqchilar' }).click();
    await press(phone.page, 'Ishtirok etish');
    await phone.page.getByRole('link', { name: 'Boshlash' }).click();
    await phone.page.getByText('1 / 10').waitFor();
    await answer(phone.page);
    await press(phone.page, 'Keyingi');
    await phone.page.getByText('2 / 10').waitFor();
    await answer(phone.page);
    // The language of the paper changes, its place and its answers do not.
    const text = await phone.page.getByRole('heading', { level: 2 }).textContent();
    await phone.page.getByLabel('Masalalar tili').selectOption('RU');
    await expect.poll(() => phone.page.getByRole('heading', { level: 2 }).textContent()).not.toBe(text);
    await phone.page.getByRole('button', { name: '2-masala, javob berilgan' }).waitFor();
    const until = await phone.page.getByRole('timer').locator('small').textContent();

    await signIn(desk.page, addressOf(port, 'olimp', '/sign-in?next=%2Folympiads'), pupil);
    await desk.page.getByRole('link', { name: 'Kichik mantiqchilar' }).click();
    await desk.page.getByRole('link', { name: 'Davom ettirish' }).click();
    await desk.page.getByRole('button', { name: '2-masala, javob berilgan' }).waitFor();
    expect(await desk.page.getByRole('timer').locator('small').textContent()).toBe(until);
    // The phone is told with its next answer, and what it put down there is not kept.
    await goTo(phone.page, 5);
    await phone.page.getByText('5 / 10').waitFor();
    const tile = phone.page.getByRole('group', { name: 'Javob' }).getByRole('button').first();
    const input = phone.page.getByLabel('Javobingni son bilan yoz');
    await ((await input.isVisible()) ? input.fill('3') : tile.click());
    await phone.page.getByText('Ish boshqa qurilmada davom ettirildi').waitFor();

    // Without a line answers lie on the device, and are sent when it is back.
    await goTo(desk.page, 3);
    await desk.page.getByText('3 / 10').waitFor();
    // What keeps what was seen is there before it is needed: no page asks for a part of itself once the line is gone.
    const parts = await desk.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(parts.some((name) => name.includes('/last-seen-'))).toBe(true);
    await desk.context.setOffline(true);
    const offline = desk.page.getByRole('group', { name: 'Javob' }).getByRole('button').first();
    const typed = desk.page.getByLabel('Javobingni son bilan yoz');
    await ((await typed.isVisible()) ? typed.fill('64') : offline.click());
    await desk.page.getByText('Aloqa yoʻq. Javoblar shu qurilmada turibdi').waitFor();
    await desk.context.setOffline(false);
    await kept(desk.page);
    await desk.page.reload();
    await desk.page.getByRole('button', { name: '3-masala, javob berilgan' }).waitFor();
    await desk.page.getByRole('button', { name: '5-masala, ochiq' }).waitFor();

    await desk.page.getByRole('button', { name: 'Topshirish', exact: true }).click();
    await desk.page.getByText(/Javobsiz masalalar: 4, 5/).waitFor();
    await press(desk.page, 'Ha, topshiraman');
    await desk.page.getByRole('heading', { name: 'Ishing topshirildi' }).waitFor();
    await desk.page.getByText('javob yoʻq').first().waitFor();
    expect(await desk.page.getByText('javob yoʻq').count()).toBe(7);
    await desk.page.getByRole('link', { name: 'Olimpiadaga qaytish' }).click();
    await desk.page.getByText('Bu bosqich yakunlangan').waitFor();
  });
});
