import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { askingAs } from './asking.ts';

const { port } = ownPlatform();
/** In the middle of the month, and in no quiz of another journey: whoever plays there may come to the front. */
const player = '90 000-04-12';
const pupil = '90 000-04-20';
const teacher = '90 000-02-02';
const guardian = '90 000-03-09';
let browser: OpenBrowser;

afterEach(async () => {
  await browser.close();
  expect(browser.problems).toEqual([]);
});

describe('the board of a season', { timeout: 120_000 }, () => {
  it('is found in the header and shows a pupil who is in front and where they stand, marked for everybody', async () => {
    browser = await openBrowser({ width: 1280 });
    const { page } = browser;
    await signIn(page, addressOf(port, 'olimp', '/sign-in'), player);
    await page.getByRole('link', { name: 'Reyting', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Oy reytingi' }).waitFor();
    const leaders = page.getByRole('list', { name: 'Oldindagilar' });
    await leaders.getByRole('listitem').first().waitFor();
    expect(await leaders.getByRole('listitem').count()).toBe(5);
    // Two before and two after, and the own line in the middle.
    const around = page.getByRole('list', { name: 'Sening atrofingda' });
    await around.getByRole('listitem').first().waitFor();
    expect(await around.getByRole('listitem').count()).toBe(5);
    expect(await around.locator('li[aria-current]').textContent()).toContain('Sen');
  });

  it('follows what a pupil earns elsewhere while it stands open', async () => {
    browser = await openBrowser();
    const { page } = browser;
    await page.clock.install();
    await signIn(page, addressOf(port, 'olimp', '/sign-in?next=%2Fseason'), player);
    const own = page.locator('li[aria-current]').first();
    await own.waitFor();
    const before = await own.textContent();

    const [host, phone] = [await askingAs(port, teacher), await askingAs(port, player)];
    const question = { text: '2 + 2', options: ['4', '5'], correctOptions: [0], seconds: 60, points: 1000 };
    const { createLiveQuiz: quiz } = await host(
      'mutation ($input: CreateLiveQuizInput!) { createLiveQuiz(input: $input) { id pin } }',
      { input: { title: 'Yigirma', language: 'UZ_LATN', mode: 'ACCURACY', questions: [question] } },
    );
    await phone('mutation ($input: JoinLiveQuizInput!) { joinLiveQuiz(input: $input) { player { id } } }', {
      input: { pin: quiz.pin, nickname: 'Zarif' },
    });
    const move = (name: string) =>
      host(`mutation ($input: LiveQuizInput!) { ${name}(input: $input) { currentQuestion { id } } }`, {
        input: { quizId: quiz.id },
      });
    const { openLiveQuizQuestion } = await move('openLiveQuizQuestion');
    await phone(
      'mutation ($input: SubmitLiveQuizAnswerInput!) { submitLiveQuizAnswer(input: $input) { questionId } }',
      {
        input: { quizId: quiz.id, questionId: openLiveQuizQuestion.currentQuestion.id, options: [0] },
      },
    );
    await move('finishLiveQuiz');
    await page.clock.fastForward('01:20');
    await own.filter({ hasNotText: before ?? '' }).waitFor();
  });

  it('has the board of a class for its pupils, for their guardians by the child and for the teacher with everybody', async () => {
    browser = await openBrowser();
    const { page } = browser;
    await signIn(page, addressOf(port, 'olimp', '/sign-in?next=%2Fseason'), pupil);
    await page.getByRole('link', { name: 'Mening sinfim' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sinf reytingi' }).waitFor();
    const leaders = (of: typeof page) => of.getByRole('list', { name: 'Oldindagilar' }).getByRole('listitem');
    await leaders(page).first().waitFor();
    expect(await leaders(page).count()).toBe(5);
    expect(await page.locator('li[aria-current]').first().textContent()).toContain('Sen');

    const desk = await openBrowser({ width: 1280 });
    await signIn(desk.page, addressOf(port, 'olimp', '/sign-in?next=%2Fseason%2Fclass'), teacher);
    await leaders(desk.page).first().waitFor();
    expect(await leaders(desk.page).count()).toBeGreaterThan(10);
    expect(desk.problems).toEqual([]);
    await desk.close();

    const home = await openBrowser();
    await signIn(home.page, addressOf(port, 'olimp', '/sign-in?next=%2Fseason%2Fclass'), guardian);
    await leaders(home.page).first().waitFor();
    expect(await home.page.locator('li[aria-current]').count()).toBeGreaterThan(0);
    expect(await home.page.getByText('Sen', { exact: true }).count()).toBe(0);
    expect(home.problems).toEqual([]);
    await home.close();
  });
});
