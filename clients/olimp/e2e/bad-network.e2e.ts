import {
  addressOf,
  type BadNetwork,
  type OpenBrowser,
  openBadNetwork,
  openBrowser,
  ownPlatform,
  signIn,
} from '@alif24/client-shared/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asking, askingAs } from './asking.ts';
import { openRoom } from './room.ts';

const { port } = ownPlatform();
/** Each step takes seconds on such a line, and a minute on a busy machine. */
const patience = 600_000;
const teacher = '90 000-02-02';
const LARGEST_FRAME = 4_096;

/** Numbers from 0 up to 1 that are the same in every run. */
function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

let network: BadNetwork;
let browsers: OpenBrowser[] = [];
/** Bytes of the largest event that a page of a player was sent. */
let largest = 0;

beforeEach(async () => {
  [browsers, largest] = [[], 0];
  network = await openBadNetwork(port, { delay: 200, loss: 0.03, resend: 600, random: repeatable(24) });
});

afterEach(async () => {
  for (const browser of browsers) await browser.close();
  await network.close();
  expect(browsers.flatMap(({ problems }) => problems)).toEqual([]);
});

const nobodyThere = /^(Failed to load resource: net::|WebSocket connection to \S+ failed: )/;

type Page = OpenBrowser['page'];
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function open(width: number): Promise<Page> {
  const browser = await openBrowser({ width, through: network.port });
  browsers.push(browser);
  browser.page.setDefaultTimeout(patience / 4);
  return browser.page;
}

/** A player who comes in over the bad network, and what is sent to them is weighed. */
async function comeIn(pin: string, name: string): Promise<Page> {
  const page = await open(360);
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      largest = Math.max(largest, Buffer.byteLength(payload));
    }),
  );
  await page.goto(addressOf(port, 'olimp', `/join/${pin}`));
  await page.getByLabel('Seni qanday chaqiramiz?').fill(name);
  await page.locator('#content form button[type="submit"]').click();
  await page.getByRole('heading', { name }).waitFor();
  return page;
}

/** How long the way to a player is, as the graph has measured it with their page. */
async function delayOf(quizId: string, page: Page): Promise<number> {
  const playerToken = await page.evaluate((id) => window.localStorage.getItem(`alif24-player-${id}`), quizId);
  const measure =
    'mutation ($input: MeasureLiveQuizDelayInput!) { measureLiveQuizDelay(input: $input) { milliseconds } }';
  const { measureLiveQuizDelay } = await asking(port)(measure, { input: { quizId, playerToken } });
  return measureLiveQuizDelay.milliseconds;
}

const questions = [
  ['Toshkentdan Samarqandga poyezd 2 soat 10 daqiqada boradi. 9:40 da yoʻlga chiqsa, qachon yetadi?', '11:50', '11:40'],
  ['Bogʻda 8 qator, har qatorda 7 tadan daraxt bor. 6 tasi quridi. Nechta daraxt qoldi?', '50', '56'],
  ['“Gʻ” harfi bilan boshlanadigan soʻz qaysi?', 'gʻisht', 'gul'],
  ['Qaysi hayvon qishda uyquga ketadi?', 'ayiq', 'mushuk'],
  ['1000 dan 593 ni ayirsak, necha boʻladi?', '407', '507'],
] as const;

describe('a quiz at 400 ms there and back with three segments of a hundred lost', { timeout: patience }, () => {
  it('is played to its end by host and players alike, and every answer counts', async () => {
    const room = await openRoom(
      port,
      teacher,
      questions.map(([text, right, wrong]) => ({
        ...{ text, options: [right, wrong], correctOptions: [0], seconds: 120, points: 1000 },
        explanation: 'Yana bir bor sanab koʻr: javobni tekshirish uchun teskari amal qil.',
      })),
    );
    const wall = await open(1280);
    await signIn(wall, addressOf(port, 'olimp', `/sign-in?next=%2Fhost%2F${room.id}`), teacher);
    const players = await Promise.all(['Gʻayrat', 'Malika'].map((name) => comeIn(room.pin, name)));
    await wall.getByText('2 oʻyinchi').waitFor();

    for (const [n, [text, right]] of questions.entries()) {
      await press(wall, n === 0 ? 'Boshlash' : 'Keyingi savol');
      await Promise.all(
        players.map(async (page) => {
          await page.getByRole('heading', { name: text }).waitFor();
          await press(page, right);
          await page.getByText('Javobing qabul qilindi').waitFor();
        }),
      );
      // In the middle of it all one of them loses the page and has it again.
      if (n === 2) {
        await players[0]?.reload();
        await players[0]?.getByText('Javobing qabul qilindi').waitFor();
      }
      await wall.getByText('2 / 2 javob berdi').waitFor();
      await press(wall, 'Javoblarni yopish');
      for (const page of players) await page.getByRole('heading', { name: 'Barakalla, toʻgʻri' }).waitFor();
      if (n < questions.length - 1) await press(wall, 'Yetakchilarni koʻrsatish');
    }
    // What is taken off the time of their answers is the half of their way, and never more than the cap.
    for (const page of players) {
      const delay = await delayOf(room.id, page);
      expect(delay).toBeGreaterThanOrEqual(200);
      expect(delay).toBeLessThanOrEqual(250);
    }
    await press(wall, 'Gʻoliblarni eʼlon qilish');
    await wall.getByRole('heading', { name: 'Gʻoliblar' }).waitFor();
    for (const page of players) await page.getByText('Viktorina tugadi').waitFor();

    const host = await askingAs(port, teacher);
    const { liveQuizReport } = await host(
      `query ($id: ID!) { liveQuizReport(quizId: $id) { players(first: 2) { edges { node {
        correctCount score answers { mark milliseconds points } } } } } }`,
      { id: room.id },
    );
    for (const { node } of liveQuizReport.players.edges) {
      expect(node.correctCount).toBe(5);
      for (const { mark, milliseconds, points } of node.answers) {
        expect(mark).toBe('RIGHT');
        // The way to the player and back is longer than what is taken off: nobody answers sooner than nothing.
        expect(milliseconds).toBeGreaterThanOrEqual(0);
        expect(points).toBeGreaterThan(500);
      }
    }
    expect(largest).toBeGreaterThan(0);
    expect(largest).toBeLessThanOrEqual(LARGEST_FRAME);
  });
});

describe('a network that goes away for a while', { timeout: patience }, () => {
  let room: Awaited<ReturnType<typeof openRoom>>;
  let page: Page;
  const [[text, right, wrong]] = questions;

  beforeEach(async () => {
    room = await openRoom(port, teacher, [
      { text, options: [right, wrong], correctOptions: [0], seconds: 120, points: 1000 },
    ]);
    page = await comeIn(room.pin, 'Zuhra');
    await room.openQuestion();
    await page.getByRole('heading', { name: text }).waitFor();
  });

  afterEach(() => {
    // The browser says so itself when nobody is there.
    for (const problem of browsers.flatMap(({ problems }) => problems.splice(0))) expect(problem).toMatch(nobodyThere);
  });

  it('takes no answer along: what was pressed meanwhile arrives by itself, and counts', async () => {
    network.cut();
    await press(page, right);
    await page.getByText('Javobing oʻzi yetib boradi').waitFor();
    expect(await room.answeredCount()).toBe(0);
    network.mend();
    await page.getByText('Javobing qabul qilindi').waitFor();
    expect(await room.answeredCount()).toBe(1);
  });

  it('brings whoever loads the page anew meanwhile back to the question by itself', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready);
    network.cut();
    await page.reload();
    await page.getByText('Ulanmoqda').waitFor();
    network.mend();
    await page.getByRole('heading', { name: text }).waitFor();
    await press(page, right);
    await page.getByText('Javobing qabul qilindi').waitFor();
  });

  it('keeps nobody out who comes while a part of the page is lost on the way', async () => {
    const other = await open(360);
    let lost = 0;
    await other.context().route('**/assets/socket-*', (route) => (lost++ < 2 ? route.abort() : route.continue()));
    await other.goto(addressOf(port, 'olimp', `/join/${room.pin}`));
    await other.getByLabel('Seni qanday chaqiramiz?').fill('Bobur');
    await other.locator('#content form button[type="submit"]').click();
    await other.getByRole('heading', { name: text }).waitFor();
    expect(lost).toBe(3);
  });

  it('takes what arrives too late no further than the report, where the host reads by how much', async () => {
    network.cut();
    await press(page, right);
    await page.getByText('Javobing oʻzi yetib boradi').waitFor();
    await room.closeQuestion();
    network.mend();
    const host = await askingAs(port, teacher);
    const report = `query ($id: ID!) { liveQuizReport(quizId: $id) { players(first: 1) { edges { node {
      score answers { milliseconds lateMilliseconds } } } } } }`;
    const read = async () => (await host(report, { id: room.id })).liveQuizReport.players.edges[0].node;
    await expect
      .poll(read, { timeout: 60_000 })
      .toEqual({ score: 0, answers: [{ milliseconds: null, lateMilliseconds: expect.any(Number) }] });
    const wall = await open(1280);
    await signIn(wall, addressOf(port, 'olimp', `/sign-in?next=%2Fquizzes%2F${room.id}%2Freport`), teacher);
    const late = /javobi [\d,]+\ssoniya kech keldi/;
    await wall.getByRole('listitem').getByText(late).waitFor({ state: 'attached' });
    await wall.getByRole('button', { name: 'Zuhra' }).click();
    await wall.getByRole('table', { name: 'Zuhraning javoblari' }).getByText(late).waitFor();
  });
});
