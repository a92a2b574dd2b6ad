import {
  addressOf,
  complaintsAndWidth,
  inEachLook,
  type Look,
  type OpenBrowser,
  openBrowser,
  openWhole,
  ownPlatform,
  signIn,
} from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { draftOlympiad, EVEN, holdOlympiad, SUM } from './held-olympiad.ts';
import { openRoom, question } from './room.ts';

const platform = ownPlatform();
const { port } = platform;
type Page = OpenBrowser['page'];
const teacher = '90 000-02-02';
/** Of the third grade, one for each language: a paper is sat once. */
const sitters = ['90 000-04-51', '90 000-04-52'];
let opened: OpenBrowser[] = [];

const open = async (language: string) => {
  const browser = await openBrowser({ width: 1280, height, language });
  opened.push(browser);
  return browser;
};

afterEach(async () => {
  const browsers = opened;
  opened = [];
  for (const browser of browsers) await browser.close();
});

/** So high that the bar at the bottom covers nothing: a person scrolls what lies under it free, the audit does not. */
const height = 6000;

/** Of one page: what it is asked for stays the same, and only how it is drawn changes. The last is the one in which it is used. */
const languages: [name: string, language: string, looks: Look[]][] = [
  [
    ...(['in Uzbek, on a desk in the light and in the dark and on a phone', 'uz-Latn'] as const),
    [
      { width: 1280, scheme: 'light' },
      { width: 1280, scheme: 'dark' },
      { width: 360, scheme: 'light' },
    ],
  ],
  ['in Russian, on a phone and in the dark', 'ru', [{ width: 360, scheme: 'dark' }]],
];

/** A path of the site; or the path of a list and what a link of it leads to, for pages whose ids nobody knows before. */
type Place = string | [list: string, leadsTo: RegExp];

const olympiad: Place = ['/olympiads', /\/olympiads\/(?!held$)[\w-]+$/];
/** An id that nothing has. */
const nobody = '00000000-0000-7000-8000-000000000000';
const assign: Place = ['/quizzes', /\/quizzes\/[\w-]+\/homework$/];
/** The one that costs something has the same id at every load of the demo school. */
const priced = '/olympiads/38be152b-4a37-8cf6-afe3-f86de24d1c0b';
const heldDesk: Place = ['/olympiads/held', /\/olympiads\/[\w-]+\/held$/];
const report: Place = ['/quizzes', /\/quizzes\/[\w-]+\/report$/];

/** The pages of each role; every one of them is looked at in each look. A new route of the site is added here. */
const pages: [who: string, phone: string | null, places: Place[]][] = [
  [
    'a guest',
    null,
    [
      '/',
      '/olympiads',
      olympiad,
      '/join/482913',
      '/join/000000',
      `/play/${nobody}`,
      `/homework/${nobody}`,
      `/board/${nobody}`,
    ],
  ],
  ['a pupil', '90 000-04-21', ['/', '/olympiads', olympiad, '/season', '/season/class', '/join/482913']],
  ['a parent', '90 000-03-09', ['/', olympiad, priced, '/season', '/season/class']],
  [
    'a teacher',
    '90 000-02-02',
    ['/', '/season', '/season/class', '/quizzes', '/quizzes/new', assign, report, `/host/${nobody}`],
  ],
  ['a school', '90 000-01-01', [priced, `${priced}/list`]],
  [
    'a moderator',
    '90 000-00-01',
    ['/', '/olympiads', olympiad, '/olympiads/held', '/olympiads/new', heldDesk, '/quizzes'],
  ],
];

async function goTo(page: Page, place: Place): Promise<void> {
  const [path, leadsTo] = typeof place === 'string' ? [place, null] : place;
  await visit(page, path);
  if (!leadsTo) return;
  const links = await page.locator('#content a[href]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  const href = links.find((link) => link && leadsTo.test(link));
  if (!href) throw new Error(`${path} has no link to ${leadsTo}.`);
  await visit(page, href);
}

const visit = (page: Page, path: string) => openWhole(page, addressOf(port, 'olimp', path));

describe.each(languages)('an accessibility audit of olimp %s', { timeout: 180_000 }, (_name, language, looks) => {
  const lookAt = async (page: Page, what: string) =>
    (await inEachLook(page, looks, complaintsAndWidth)).map((one) => `${what}, ${one}`);

  it.each(pages)('finds nothing serious for %s', async (_who, phone, places) => {
    const { page } = await open(language);
    if (phone) await signIn(page, addressOf(port, 'olimp', '/sign-in'), phone);
    const found: string[] = [];
    for (const place of places) {
      await goTo(page, place);
      found.push(...(await lookAt(page, new URL(page.url()).pathname)));
    }
    expect(found).toEqual([]);
  });

  it('finds nothing serious while a quiz is played: on the wall, on a second screen and in the hand', async () => {
    const questions = [question('7 × 8 nechaga teng?', ['48', '56']), question('6 × 6 nechaga teng?', ['30', '36'])];
    const room = await openRoom(port, teacher, questions);
    const wall = (await open(language)).page;
    const hand = (await open(language)).page;
    await signIn(wall, addressOf(port, 'olimp', `/sign-in?next=%2Fhost%2F${room.id}`), teacher);
    const board = await wall.context().newPage();
    await board.goto(addressOf(port, 'olimp', `/board/${room.id}`));
    await hand.goto(addressOf(port, 'olimp', `/join/${room.pin}`));
    await hand.locator('#content form input').fill('Gʻayrat');
    await hand.locator('#content form button[type="submit"]').click();
    const found: string[] = [];
    /** Looks at the screens that change at this moment, once they have. */
    const look = async (moment: string, screens: Record<string, [Page, until: string | RegExp]>) => {
      for (const [screen, [page, until]] of Object.entries(screens)) {
        await page.getByText(until).first().waitFor();
        found.push(...(await lookAt(page, `${moment}, ${screen}`)));
      }
    };
    await look('the lobby', { wall: [wall, 'Gʻayrat'], hand: [hand, 'Gʻayrat'], board: [board, 'Karra jadvali'] });
    await room.openQuestion();
    await look('a question', { wall: [wall, '7 × 8 nechaga teng?'], hand: [hand, '7 × 8 nechaga teng?'] });
    await hand.getByRole('button', { name: '56' }).click();
    await hand.locator('button[aria-pressed="true"]').waitFor();
    await look('an answer', { hand: [hand, '56'] });
    await room.pause();
    await look('a pause', { wall: [wall, /Vaqt toʻxtatilgan|Время остановлено/], hand: [hand, /^(Tanaffus|Пауза)$/] });
    await room.resume();
    await room.closeQuestion();
    await look('what was right', {
      ...{ wall: [wall, '7 × 8 nechaga teng?'], hand: [hand, /Barakalla|Молодец/], board: [board, 'Gʻayrat'] },
    });
    await wall.getByRole('button', { name: /Yetakchilarni koʻrsatish|Показать лидеров/ }).click();
    await look('the leaders', { wall: [wall, 'Gʻayrat'] });
    await room.openQuestion();
    await hand.getByRole('heading', { name: '6 × 6 nechaga teng?' }).waitFor();
    await room.finish();
    const isOver = /Viktorina tugadi|Викторина закончилась/;
    await look('the end', { wall: [wall, /Gʻoliblar|Победители/], hand: [hand, isOver], board: [board, isOver] });
    await visit(wall, `/quizzes/${room.id}/report`);
    await wall.getByRole('button', { name: 'Gʻayrat' }).click();
    found.push(...(await lookAt(wall, 'the report of a player')));
    expect(found).toEqual([]);
  });

  it('finds nothing serious while a quiz is homework, and where it is looked through', async () => {
    const questions = [
      question('7 × 8 nechaga teng?', ['48', '56'], { explanation: 'Yetti karra sakkiz.' }),
      question('6 × 6 nechaga teng?', ['30', '36']),
    ];
    const room = await openRoom(port, teacher, questions, { teams: ['Burgutlar', 'Sherlar'] });
    const homework = await room.assign(new Date(Date.now() + 86_400_000));
    const wall = (await open(language)).page;
    const hand = (await open(language)).page;
    await signIn(wall, addressOf(port, 'olimp', `/sign-in?next=%2Fhost%2F${homework.id}`), teacher);
    await visit(hand, `/join/${homework.pin}`);
    const found = await lookAt(hand, 'a team to choose');
    await hand.locator('#content form input').first().fill('Gʻayrat');
    await hand.locator('#content form button[type="submit"]').click();
    const press = (name: RegExp) => hand.getByRole('button', { name }).click();
    await hand.getByRole('button', { name: /^(Boshlash|Начать)$/ }).waitFor();
    found.push(...(await lookAt(hand, 'before homework')));
    await press(/^(Boshlash|Начать)$/);
    await press(/^48$/);
    await hand.getByRole('button', { name: /^(Keyingi savol|Следующий вопрос)$/ }).waitFor();
    found.push(...(await lookAt(hand, 'a question at home')));
    await press(/^(Keyingi savol|Следующий вопрос)$/);
    await press(/^36$/);
    await hand.getByRole('heading', { name: /^(Hammasini bajarding|Всё готово)$/ }).waitFor();
    found.push(...(await lookAt(hand, 'homework that is done')));
    await wall.getByRole('button', { name: /^Gʻayrat/ }).waitFor();
    found.push(...(await lookAt(wall, 'homework on the wall')));
    await homework.finish();
    await hand.getByRole('heading', { name: /^(2 tadan 1 tasi toʻgʻri|Верно 1 из 2)$/ }).waitFor();
    found.push(...(await lookAt(hand, 'homework looked through')));
    await wall.getByRole('heading', { name: /^(Gʻoliblar|Победители)$/ }).waitFor();
    found.push(...(await lookAt(wall, 'the teams that won')));
    expect(found).toEqual([]);
  });

  it('finds nothing serious where a pupil sits a paper, and where it was handed in', async () => {
    const { page } = await open(language);
    await signIn(page, addressOf(port, 'olimp', '/sign-in'), sitters.pop() as string);
    await page.goto(addressOf(port, 'olimp', '/olympiads'));
    await page.getByRole('link', { name: /Kichik mantiqchilar|Юные логики/ }).click();
    await page.getByRole('button', { name: /^(Ishtirok etish|Участвовать)$/ }).click();
    await page.getByRole('link', { name: /^(Boshlash|Начать)$/ }).click();
    await page.getByText('1 / 10').waitFor();
    const found = await lookAt(page, 'the paper');
    await page.getByRole('button', { name: /^(Topshirish|Сдать)/ }).click();
    found.push(...(await lookAt(page, 'before it is handed in')));
    await page.getByRole('button', { name: /^(Ha, topshiraman|Да, сдаю)/ }).click();
    await page.getByRole('heading', { name: /^(Ishing topshirildi|Работа сдана)/ }).waitFor();
    found.push(...(await lookAt(page, 'handed in')));
    expect(found).toEqual([]);
  });

  it('finds nothing serious where results are told: the board, one’s own, the certificate, practice and the desk of the jury', async () => {
    const [moderator, pupil] = ['90 000-00-01', '90 000-04-55'];
    const olympiad = await holdOlympiad(platform);
    await olympiad.enter(pupil);
    await olympiad.pass(61);
    await olympiad.sit(pupil, { [SUM]: '12', [EVEN]: 'uch' });
    await olympiad.pass(60);
    await olympiad.publish();
    const path = `/olympiads/${olympiad.id}`;
    const found: string[] = [];
    const look = async (page: Page, where: string) => {
      await visit(page, where);
      found.push(...(await lookAt(page, where)));
    };
    const guest = (await open(language)).page;
    await look(guest, `${path}/board`);
    await look(guest, '/certificates/unknown');

    const phone = (await open(language)).page;
    await signIn(phone, addressOf(port, 'olimp', '/sign-in'), pupil);
    await look(phone, path);
    await phone.getByRole('link', { name: /^(Natijani koʻrish|Посмотреть результат)$/ }).click();
    await phone.getByRole('button', { name: /Sertifikatni yuklab olish|Скачать сертификат/ }).click();
    const check = phone.getByRole('link', { name: /^(Tekshirish sahifasi|Страница проверки)$/ });
    await check.waitFor();
    await phone
      .getByRole('button', { name: /Apellyatsiya berish|Подать апелляцию/ })
      .first()
      .click();
    found.push(...(await lookAt(phone, 'an own result with an appeal')));
    await look(guest, (await check.getAttribute('href')) ?? '');
    await look(phone, `${path}/practice`);
    await phone.getByRole('button', { name: /^(Boshlash|Начать)$/ }).click();
    await phone.getByText('1 / 3').waitFor();
    found.push(...(await lookAt(phone, 'a practice')));

    const desk = (await open(language)).page;
    await signIn(desk, addressOf(port, 'olimp', '/sign-in'), moderator);
    for (const part of ['counts', 'appeals', 'evidence', 'problems']) await look(desk, `${path}/jury?part=${part}`);
    await desk
      .getByRole('button', { name: /^(Kalitni oʻzgartirish|Изменить ключ)$/ })
      .last()
      .click();
    found.push(...(await lookAt(desk, 'a key that is changed')));
    expect(found).toEqual([]);
  });

  it('finds nothing serious where an organizer writes an olympiad and its problems, and gives more time', async () => {
    const held = await holdOlympiad(platform, { title: 'Yozgi kubok' });
    await held.enter('90 000-04-56');
    const draft = await draftOlympiad(platform);
    const { page } = await open(language);
    await signIn(page, addressOf(port, 'olimp', '/sign-in'), '90 000-00-01');
    const found: string[] = [];
    const look = async (where: string) => {
      await visit(page, where);
      found.push(...(await lookAt(page, where)));
    };
    for (const where of ['held', 'edit']) await look(`/olympiads/${draft.id}/${where}`);
    await page.locator('input[lang="uz"]').fill('');
    await page.getByRole('button', { name: /^(Saqlash|Сохранить)$/ }).click();
    await page.locator('[aria-invalid="true"]').waitFor();
    found.push(...(await lookAt(page, 'a field that is refused')));
    await look(`/olympiads/${draft.id}/papers/${draft.stageId}/${draft.grade}`);
    await page.getByLabel(/^(Savol matni|Текст вопроса)$/).fill('{a} + 1 = ?');
    await page.getByRole('button', { name: /^(Koʻrinish qoʻshish|Добавить вариант)$/ }).click();
    await page.getByRole('button', { name: /^(Masala qoʻshish|Добавить задачу)$/ }).click();
    await page.getByRole('button', { name: /^(Saqlash|Сохранить)$/ }).click();
    await page.getByRole('alert').first().waitFor();
    found.push(...(await lookAt(page, 'a paper with problems that are not finished')));
    await page.getByRole('button', { name: /^(Oʻquvchi koʻzi bilan|Глазами ученика)$/ }).click();
    await page.getByRole('button', { name: /^(Yozishga qaytish|Вернуться к тексту)$/ }).waitFor();
    found.push(...(await lookAt(page, 'a paper as a pupil sees it')));
    for (const where of ['windows', `papers/${held.stageId}/${held.grade}`])
      await look(`/olympiads/${held.id}/${where}`);
    expect(found).toEqual([]);
  });
});
