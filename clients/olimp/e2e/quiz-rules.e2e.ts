import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRoom, question } from './room.ts';

const { port } = ownPlatform();
const teacher = '90 000-02-02';
let wall: OpenBrowser;
let hands: OpenBrowser[] = [];

beforeEach(async () => {
  wall = await openBrowser({ width: 1280 });
  hands = [];
});

afterEach(async () => {
  await Promise.all([wall, ...hands].map((one) => one.close()));
  expect([wall, ...hands].flatMap(({ problems }) => problems)).toEqual([]);
});

type Page = OpenBrowser['page'];
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

/** A phone at the door of a room. */
async function hand(pin: string, language = 'uz-Latn'): Promise<Page> {
  const browser = await openBrowser({ language });
  hands.push(browser);
  await browser.page.goto(addressOf(port, 'olimp', `/join/${pin}`));
  return browser.page;
}

async function enter(page: Page, name: string) {
  await page.locator('form input:not([type="radio"])').fill(name);
  await page.locator('form button[type="submit"]').click();
  await page.getByRole('heading', { name }).waitFor();
}

describe('the rules of a quiz', { timeout: 180_000 }, () => {
  it('are written with it: teams, a calm grade, a board at the end, and it goes on though its host is gone', async () => {
    const { page } = wall;
    await signIn(page, addressOf(port, 'olimp', '/sign-in?next=%2Fquizzes%2Fnew'), teacher);
    await page.getByLabel('Viktorina nomi').fill('Jamoaviy oʻyin');
    await page.getByLabel('Sinf', { exact: true }).selectOption('2');
    await page.getByText('Kichik sinflarda hech kim shoshirilmaydi.').waitFor();
    expect(await page.getByLabel('Ball nimaga').inputValue()).toBe('ACCURACY');
    await page.getByLabel('Yetakchilar jadvali').selectOption('END');
    await page.getByLabel('Keyingi savol').selectOption('3');
    expect(await page.getByRole('checkbox', { name: 'Hamma javob bersa, savol yopilsin' }).isChecked()).toBe(true);
    await press(page, 'Jamoa qoʻshish');
    await page.getByLabel('1-jamoa nomi').fill('Burgutlar');
    await press(page, 'Savol qoʻshish');
    for (const [n, [text, right]] of [
      ['7 × 8 nechaga teng?', '56'],
      ['6 × 6 nechaga teng?', '36'],
    ].entries()) {
      const written = page.locator('section').filter({ hasText: `${n + 1}-savol` });
      await written.getByLabel('Savol matni', { exact: true }).fill(text as string);
      await written.getByLabel('1-javob', { exact: true }).fill('48');
      await written.getByLabel('2-javob', { exact: true }).fill(right as string);
      await written.getByRole('checkbox', { name: `Toʻgʻri javob: ${right}` }).check({ force: true });
      await written.getByLabel('Vaqt').selectOption('10');
    }
    const first = page.locator('section').filter({ hasText: '1-savol' });
    await first.getByLabel('Ball', { exact: true }).fill('6000');
    await press(page, 'Xonani ochish');
    await page.getByText('Ball 0 dan 5000 gacha butun son boʻlsin.').waitFor();
    await page.getByText('Har bir jamoaga nom bering.').waitFor();
    await first.getByLabel('Ball', { exact: true }).fill('5000');
    await page.getByLabel('2-jamoa nomi').fill('Sherlar');
    // What was written is there after a reload.
    await page.reload();
    expect(await page.getByLabel('2-jamoa nomi').inputValue()).toBe('Sherlar');
    await press(page, 'Xonani ochish');
    const pin = ((await page.getByText(/^\d{3} \d{3}$/).textContent()) ?? '').replace(' ', '');
    const host = page.url();

    const [eagle, lion] = [await hand(pin), await hand(pin)];
    await eagle.getByRole('radio', { name: 'Burgutlar' }).check({ force: true });
    await enter(eagle, 'Gʻayrat');
    await eagle.getByText('Jamoang: Burgutlar').waitFor();
    await enter(lion, 'Malika');
    await lion.getByText('Jamoang: Sherlar').waitFor();
    await page.getByText('Sherlar: 1').waitFor();

    await press(page, 'Boshlash');
    await press(eagle, '56');
    await eagle.getByText('Javobing qabul qilindi').waitFor();
    await press(lion, '48');
    // All have answered: nobody has to close it.
    await heading(eagle, 'Barakalla, toʻgʻri');
    await eagle.getByText(/^\+5.000 ball$/).waitFor();
    await lion.getByText('Sening javobing: 48').waitFor();
    await lion.getByText('Toʻgʻri javob: 56').waitFor();
    expect(await lion.getByText(/oʻrin/).count()).toBe(0);
    await page.getByText(/soniyadan keyin oʻzi davom etadi$/).waitFor();
    await page.close();

    // Nobody is at the wall: the next question opens, closes at its time, and the quiz ends.
    await heading(eagle, '6 × 6 nechaga teng?');
    await press(eagle, '36');
    await eagle.getByText('Javobing qabul qilindi').waitFor();
    await heading(lion, 'Bu savolga ulgurmading');
    for (const one of [eagle, lion]) await one.getByText('Viktorina tugadi').waitFor();
    await eagle.getByText('“Burgutlar” jamoasi: 1-oʻrin').waitFor();
    await lion.getByText('“Sherlar” jamoasi: 2-oʻrin').waitFor();

    const back = await wall.context.newPage();
    await back.goto(host);
    await heading(back, 'Gʻoliblar');
    const steps = back.getByRole('listitem');
    expect(await steps.first().textContent()).toMatch(/^Burgutlar1/);
  });

  it('show no places where they are hidden, on the wall as in the hand', async () => {
    const room = await openRoom(port, teacher, [question('7 × 8 nechaga teng?', ['48', '56'])], {
      boardFrequency: 'NEVER',
    });
    await signIn(wall.page, addressOf(port, 'olimp', `/sign-in?next=%2Fhost%2F${room.id}`), teacher);
    const page = await hand(room.pin);
    await enter(page, 'Gʻayrat');
    const board = await wall.context.newPage();
    await board.goto(addressOf(port, 'olimp', `/board/${room.id}`));
    await board.getByText('Bu viktorinada umumiy jadval koʻrsatilmaydi').waitFor();
    await press(wall.page, 'Boshlash');
    await press(page, '56');
    await page.getByText('Javobing qabul qilindi').waitFor();
    await press(wall.page, 'Javoblarni yopish');
    await heading(page, 'Barakalla, toʻgʻri');
    await press(wall.page, 'Viktorinani tugatish');
    await heading(wall.page, 'Viktorina tugadi');
    await page.getByText('Viktorina tugadi').waitFor();
    for (const one of [wall.page, page]) expect(await one.getByText(/\d-oʻrin|Gʻoliblar/).count()).toBe(0);
  });

  it('let each player read in their own language and letters, on one board', async () => {
    const translations = [
      { language: 'RU', text: 'Какое число чётное?', options: ['три', 'четыре'] },
      { language: 'EN', text: 'Which number is even?', options: ['three', 'four'] },
    ];
    const questions = [
      question('Qaysi son juft?', ['uch', 'toʻrt'], { translations }),
      question('Qaysi son toq?', ['ikki', 'besh']),
    ];
    const room = await openRoom(port, teacher, questions, { mode: 'ACCURACY' });
    const readers = [
      ['uz-Latn', 'Gʻayrat', 'Qaysi son juft?', 'toʻrt', 'Barakalla, toʻgʻri'],
      ['uz-Cyrl', 'Малика', 'Қайси сон жуфт?', 'тўрт', 'Баракалла, тўғри'],
      ['ru', 'Анна', 'Какое число чётное?', 'четыре', 'Молодец, верно'],
      ['en', 'John', 'Which number is even?', 'four', 'Well done, that is right'],
    ] as const;
    const pages: Page[] = [];
    for (const [language, name] of readers) {
      const page = await hand(room.pin, language);
      await enter(page, name);
      pages.push(page);
    }
    await room.openQuestion();
    for (const [n, [, , text, right]] of readers.entries()) {
      const page = pages[n] as Page;
      await heading(page, text);
      await press(page, right);
      expect(await page.locator('h1').getAttribute('lang')).toBe(readers[n]?.[0]);
    }
    await expect.poll(room.answeredCount).toBe(4);
    await room.closeQuestion();
    for (const [n, [, , , , praise]] of readers.entries()) await heading(pages[n] as Page, praise);
    await signIn(wall.page, addressOf(port, 'olimp', `/sign-in?next=%2Fboard%2F${room.id}`), teacher);
    await expect.poll(() => wall.page.getByRole('listitem').count()).toBe(4);
    for (const line of await wall.page.getByRole('listitem').allTextContents()) expect(line).toMatch(/^1\D+1.?000$/);

    // A question that nobody has translated is told as such, in the language of the page, and is read in its own.
    await room.openQuestion();
    const [latin, cyrillic, russian, english] = pages as [Page, Page, Page, Page];
    await russian.getByText('Этот вопрос есть только на этом языке: Oʻzbekcha').waitFor();
    await english.getByText('This question is in one language only: Oʻzbekcha').waitFor();
    for (const page of [russian, english]) {
      await heading(page, 'Qaysi son toq?');
      expect(await page.locator('h1').getAttribute('lang')).toBe('uz-Latn');
    }
    await heading(cyrillic, 'Қайси сон тоқ?');
    for (const page of [latin, cyrillic])
      expect(await page.getByText(/faqat shu tilda|фақат шу тилда/).count()).toBe(0);
    await room.finish();
  });
});

describe('a phone whose first answer is lost on the way', { timeout: 120_000 }, () => {
  it('comes in with a second press, under its own name, as one player', async () => {
    const room = await openRoom(port, teacher, [question('7 × 8 nechaga teng?', ['48', '56'])]);
    const browser = await openBrowser();
    const { page } = browser;
    await page.goto(addressOf(port, 'olimp', `/join/${room.pin}`));
    let lost = 0;
    await page.route(
      (url) => url.pathname === '/graphql',
      async (route) => {
        if (!route.request().postData()?.includes('OlimpJoinLiveQuiz') || lost > 0) return route.continue();
        lost += 1;
        await route.fetch({ url: `http://localhost:${port}/graphql` });
        await route.abort();
      },
    );
    await page.getByLabel('Seni qanday chaqiramiz?').fill('Gʻayrat');
    await press(page, 'Kirish');
    await page
      .getByRole('alert')
      .or(page.getByRole('heading', { name: 'Gʻayrat' }))
      .first()
      .waitFor();
    expect(lost).toBe(1);
    if ((await page.getByRole('heading', { name: 'Gʻayrat' }).count()) === 0) await press(page, 'Kirish');
    await heading(page, 'Gʻayrat');
    expect(await room.playerCount()).toBe(1);
    // The code is not lost with the answer.
    expect(await page.locator('strong').first().textContent()).toMatch(/^[0-9A-Z]{6}$/);
    await browser.close();
  });
});
