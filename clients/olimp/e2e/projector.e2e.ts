import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { readQrOn } from './qr.ts';
import { openRoom } from './room.ts';

const { port } = ownPlatform();
const teacher = '90 000-02-02';
const PLAYERS = 50;
/** Digits of the typeface are so high, as a part of its size. */
const DIGIT_HEIGHT = 0.7;
let browser: OpenBrowser;

afterEach(async () => {
  await browser.close();
  expect(browser.problems).toEqual([]);
});

type Page = OpenBrowser['page'];

const walls = [
  { width: 1920, height: 1080, language: 'ru' },
  { width: 1920, height: 1080, language: 'uz-Latn' },
  { width: 1280, height: 720, language: 'ru' },
  { width: 1280, height: 720, language: 'uz-Latn' },
];

const words = {
  ru: {
    question: 'Какой город называют столицей Великого шёлкового пути, где на площади Регистан стоят три медресе?',
    options: ['Самарканд, город на реке Зеравшан', 'Бухара', 'Хива, внутри крепости Ичан-кала', 'Ташкент'],
    explanation: 'Регистан строили два века: медресе Улугбека, Шердор и Тилля-Кари.',
    names: ['Мухаммад-Амин Абдулла', 'Шахзода Рахматуллаева', 'Александра Константин', 'Ойша'],
    leaders: 'Показать лидеров',
  },
  'uz-Latn': {
    question: 'Buyuk ipak yoʻlining markazi boʻlgan, Registon maydonida uchta madrasa turgan shahar qaysi?',
    options: ['Samarqand, Zarafshon boʻyidagi shahar', 'Buxoro', 'Xiva, Ichan qalʼa ichidagi shahar', 'Toshkent'],
    explanation: 'Registon ikki asr davomida qurilgan: Ulugʻbek, Sherdor va Tillakori madrasalari.',
    names: ['Muhammadamin Abdulla', 'Shahzoda Rahmatulla', 'Gʻayrat Oʻktamov', 'Oysha'],
    leaders: 'Yetakchilarni koʻrsatish',
  },
} as const;

describe.each(walls)('the wall at $width × $height in $language', { timeout: 180_000 }, (wall) => {
  it('can be read from the back row with fifty players, and has all that is pressed on it without scrolling', async () => {
    const { height, language } = wall;
    const { question, options, explanation, names, leaders } = words[language as keyof typeof words];
    const asked = { text: question, options, correctOptions: [0], seconds: 120, points: 1000, explanation };
    const room = await openRoom(port, teacher, [asked, asked]);
    browser = await openBrowser(wall);
    const { page } = browser;
    await signIn(page, addressOf(port, 'olimp', '/sign-in'), teacher);
    await page.goto(addressOf(port, 'olimp', `/host/${room.id}?lang=${language}`));
    const players = [];
    for (let n = 0; n < PLAYERS; n += 1)
      players.push(await room.join(`${names[n % names.length]}${n < names.length ? '' : ` ${n}`}`));
    const board = await browser.context.newPage();
    await board.goto(addressOf(port, 'olimp', `/board/${room.id}?lang=${language}`));
    const isWhole = async (screen: Page, until: string) => {
      await screen.getByText(until).first().waitFor();
      expect(await screen.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    };

    await isWhole(page, `${names[0]}`);
    await expect.poll(() => page.getByRole('listitem').count()).toBe(PLAYERS);
    const pin = page.locator('strong', { hasText: /^\d{3} \d{3}$/ });
    const size = await pin.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    expect(size * DIGIT_HEIGHT).toBeGreaterThanOrEqual(height / 12);
    const code = await page.getByRole('img', { name: /QR/ }).boundingBox();
    expect(code?.height).toBeGreaterThanOrEqual(height / 3);
    const shown = (await pin.textContent())?.replace(/\s/g, '');
    expect(await readQrOn(page)).toBe(addressOf(port, 'olimp', `/join/${shown}`));

    await room.openQuestion();
    await isWhole(page, question);
    for (const [n, player] of players.entries()) await player.answer(n % 7 === 0 ? 2 : 0);
    await room.closeQuestion();
    await isWhole(page, explanation);
    await page.getByRole('button', { name: leaders }).click();
    await isWhole(page, names[1]);
    await isWhole(board, names[1]);
    // Who wants none of it sees nothing move.
    const moving = () =>
      document.getAnimations().filter(({ effect }) => Number(effect?.getTiming().duration) > 1).length;
    for (const screen of [page, board]) expect(await screen.evaluate(moving)).toBe(0);
    await room.finish();
    await page.locator('ol > li[data-rank="1"]').first().waitFor();
    await isWhole(page, names[1]);
    await isWhole(board, names[1]);
    // The same in the hand of a teacher who has no projector: long names stand within the screen.
    for (const screen of [page, board]) {
      await screen.setViewportSize({ width: 360, height: 740 });
      expect(await screen.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }
  });
});

const teamWalls = [
  { width: 1280, height: 720, language: 'ru' },
  { width: 1280, height: 720, language: 'uz-Latn' },
  { width: 1024, height: 768, language: 'ru' },
  { width: 1024, height: 768, language: 'uz-Latn' },
];

/** Twenty letters each, and those of a team: five first names with each of three last ones. */
const teamWords = {
  ru: {
    teams: ['Самаркандские орлята', 'Ташкентские звёздочки', 'Хорезмские следопыты'],
    first: ['Мухаммадамин', 'Шахзодабегим', 'Абдурахмонов', 'Гульчехрахон', 'Константинас'],
    last: ['Алимова', 'Каримов', 'Юсупова'],
    leaders: 'Показать лидеров',
  },
  'uz-Latn': {
    teams: ['Samarqand burgutlari', 'Toshkent yulduzchasi', 'Xorazm bahodirlari 7'],
    first: ['Muhammadamin', 'Shahzodabonu', 'Abdurahmonov', 'Gulchehraxon', 'Mirmuhammad'],
    last: ['Alimova', 'Karimov', 'Yusupova'],
    leaders: 'Yetakchilarni koʻrsatish',
  },
} as const;

/** Names of which the end cannot be read. */
const cutNames = (screen: Page) =>
  screen
    .getByRole('listitem')
    .locator('span')
    .evaluateAll((spans) => spans.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent));

describe.each(teamWalls)('the wall of teams at $width × $height in $language', { timeout: 180_000 }, (wall) => {
  it('has the leaders and the winners of three teams of five with all of their long names, without scrolling', async () => {
    const { height, language } = wall;
    const { teams, first, last, leaders } = teamWords[language as keyof typeof teamWords];
    const asked = { text: '2 + 2', options: ['4', '5'], correctOptions: [0], seconds: 120, points: 1000 };
    const room = await openRoom(port, teacher, [asked, asked], { teams });
    browser = await openBrowser(wall);
    const { page } = browser;
    await signIn(page, addressOf(port, 'olimp', '/sign-in'), teacher);
    await page.goto(addressOf(port, 'olimp', `/host/${room.id}?lang=${language}`));
    const players = [];
    for (const [team, family] of last.entries())
      for (const name of first) players.push(await room.join(`${name} ${family}`, team));
    const board = await browser.context.newPage();
    await board.goto(addressOf(port, 'olimp', `/board/${room.id}?lang=${language}`));
    const isWhole = async (screen: Page) => {
      for (const name of [...teams, `${first[0]} ${last[0]}`]) await screen.getByText(name).first().waitFor();
      expect(await screen.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
      expect(await cutNames(screen)).toEqual([]);
    };

    await room.openQuestion();
    // Of the second team one is wrong, of the third two.
    for (const [n, player] of players.entries()) await player.answer(n === 9 || n > 12 ? 1 : 0);
    await room.closeQuestion();
    await page.getByRole('button', { name: leaders }).click();
    await isWhole(page);
    await isWhole(board);
    await room.finish();
    await page.locator('ol > li[data-rank="3"]').waitFor();
    await isWhole(page);
    await isWhole(board);
    for (const screen of [page, board]) {
      await screen.setViewportSize({ width: 360, height: 740 });
      expect(await screen.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      expect(await cutNames(screen)).toEqual([]);
    }
  });
});
