import { readSheet, toXlsx } from '@alif24/client-shared/files';
import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askingAs } from './asking.ts';
import { holdOlympiad } from './held-olympiad.ts';

const platform = ownPlatform();
const { port } = platform;
const patience = 120_000;
/** Has a child in the third grade, and enough on their balance. */
const guardian = '90 000-03-43';
/** Has a child in the third grade, and nothing on their balance. */
const poorer = '90 000-03-44';
const school = '90 000-01-01';
const organizer = '90 000-00-01';
const pupil = '90 000-04-81';

let phone: OpenBrowser;
let desk: OpenBrowser;
beforeEach(async () => {
  phone = await openBrowser();
  desk = await openBrowser({ width: 1280 });
});
afterEach(async () => {
  await Promise.all([phone.close(), desk.close()]);
  expect([...phone.problems, ...desk.problems]).toEqual([]);
});

type Page = OpenBrowser['page'];
async function openPriced(page: Page, who: string): Promise<void> {
  await signIn(page, addressOf(port, 'olimp', '/sign-in?next=%2Folympiads'), who);
  await page.getByRole('link', { name: 'Qishki kubok' }).click();
  await page.getByRole('heading', { level: 2, name: 'Ishtirok' }).waitFor();
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

describe('a place in an olympiad that costs something', { timeout: patience }, () => {
  it('is taken by a guardian on a phone, paid, given back and taken again; the money goes with it', async () => {
    const { page } = phone;
    await openPriced(page, guardian);
    await page.getByText('Ishtirok narxi: 60 000 soʻm').waitFor();
    await press(page, 'Ishtirok etish');
    await page.getByRole('timer').waitFor();
    await page.getByText('250 000 soʻm').waitFor();
    await press(page, /^Toʻlash/);
    await page.getByText('Chek raqami').waitFor();
    await page.reload();
    await page.getByText('60 000 soʻm balansingizdan toʻlandi').waitFor();
    await page.goto(addressOf(port, 'main', '/balance'));
    await page.getByText('Olimpiadada joy').waitFor();
    await page.getByText('Qishki kubok').waitFor();
    await page.getByText('190 000 soʻm').first().waitFor();
    await page.goBack();
    await press(page, /^Joydan voz kechish/);
    await press(page, 'Ha');
    await page.getByText('60 000 soʻm balansingizga qaytarildi').waitFor();
    await press(page, 'Ishtirok etish');
    await page.getByText('250 000 soʻm').waitFor();
  });

  it('that the balance is too small for leads to topping it up, and back', async () => {
    const { page } = phone;
    await openPriced(page, poorer);
    await press(page, 'Ishtirok etish');
    await page.getByText('Balansda 60 000 soʻm yetmayapti').waitFor();
    await page.getByRole('link', { name: 'Balansni toʻldirish' }).click();
    await page.waitForURL((url) => url.pathname === '/balance' && url.searchParams.get('missing') === '6000000');
    await page.getByRole('link', { name: 'Olimpiadaga qaytish' }).click();
    await page.getByRole('timer').waitFor();
    expect(new URL(page.url()).hostname).toBe('olimp.alif24.localhost');
  });
});

describe('a list of a school', { timeout: patience }, () => {
  it('with two wrong lines says which, enters all others, and enters nobody twice', async () => {
    const { page } = desk;
    await openPriced(page, school);
    await page.getByRole('link', { name: 'Roʻyxat bilan yozish' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Excel anketani olish')]);
    const parts: Uint8Array[] = [];
    for await (const part of await download.createReadStream()) parts.push(part as Uint8Array);
    const form = await readSheet(new Blob(parts.map((part) => Uint8Array.from(part))), 501);
    const [head = [], ...pupils] = form;
    expect(head).toEqual(['Kod', 'Ism va familiya', 'Guruh', 'Sinf', 'Masalalar tili']);
    expect(pupils).toHaveLength(15);
    const others = ['99999999-0000-7000-8000-000000000001', 'Begona Bola', '3-A', 3, 'Русский'];
    const tooYoung = [...(pupils[0] ?? [])];
    const rows = [head, others, [...tooYoung.slice(0, 3), 2, 'uz'], ...pupils.slice(1)];
    const file = await toXlsx([{ name: 'x', rows }]);
    const upload = async () =>
      page.locator('input[type="file"]').setInputFiles({
        ...{ name: 'royxat.xlsx', mimeType: file.type, buffer: Buffer.from(await file.arrayBuffer()) },
      });
    await upload();
    await page.getByText('Xato qatorlar: 2').waitFor();
    await page.getByRole('row', { name: /2 Begona Bola 3 Sizda bunday oʻquvchi yoʻq/ }).waitFor();
    await page.getByRole('row', { name: /3 .* 2 Bu sinf toʻgʻri kelmaydi/ }).waitFor();
    const entered = await page.getByRole('button', { name: /^Yozish: \d+ nafar$/ }).textContent();
    const count = Number(entered?.match(/\d+/)?.[0]);
    expect(count).toBeGreaterThan(5);
    await press(page, /^Yozish: \d+ nafar$/);
    await page.getByText(`Yozildi: ${count} nafar`).waitFor();
    await page.getByText('Xato qatorlar: 2').waitFor();
    await upload();
    await page.getByText('Bu roʻyxatda yangi yoziladigan oʻquvchi yoʻq.').waitFor();
    await page.getByText('Avval yozilgan: 14').waitFor();
  });
});

describe('the district of a child', { timeout: patience }, () => {
  it('is asked only where no school says it, may be left open, and is added until entries close', async () => {
    const { page } = phone;
    const { id } = await holdOlympiad(platform, { title: 'Tumanlar kubogi' });
    const family = await askingAs(port, guardian);
    const { addChild } = await family('mutation ($input: AddChildInput!) { addChild(input: $input) { id } }', {
      input: { firstName: 'Zilola', lastName: 'Yangiyeva', grade: 4 },
    });
    const path = `/olympiads/${id}?child=${addChild.id}`;
    await signIn(page, addressOf(port, 'olimp', `/sign-in?next=${encodeURIComponent(path)}`), guardian);
    const [region, district] = [page.getByLabel('Viloyat'), page.getByLabel('Tuman yoki shahar')];
    await region.waitFor();
    expect(await district.isDisabled()).toBe(true);
    await region.selectOption('Samarqand viloyati');
    await district.selectOption('Urgut tumani');
    // Another region has other districts.
    await region.selectOption('Toshkent shahri');
    expect(await district.inputValue()).toBe('');
    await region.selectOption('');
    await press(page, 'Ishtirok etish');
    await page.getByText('Tuman koʻrsatilmagan').waitFor();
    await press(page, 'Tumanni qoʻshish');
    await press(page, 'Saqlash');
    await page.getByText('Tumanni tanlang.').waitFor();
    await region.selectOption('Toshkent shahri');
    await district.selectOption('Chilonzor tumani');
    await press(page, 'Saqlash');
    await page.getByText('Tuman koʻrsatilmagan').waitFor({ state: 'detached' });
    // The next time it stands there already; and of who is at a school nothing is asked.
    const next = await holdOlympiad(platform, { title: 'Ikkinchi kubok' });
    await page.goto(addressOf(port, 'olimp', `/olympiads/${next.id}?child=${addChild.id}`));
    await district.waitFor();
    await expect.poll(() => district.inputValue()).toBe('1726294');
    const who = page.getByLabel('Kim qatnashadi?');
    const other = await who.locator('option', { hasNotText: 'Zilola' }).first().getAttribute('value');
    await who.selectOption(other);
    await district.waitFor({ state: 'detached' });
  });
});

describe('an olympiad that is not held after all', { timeout: patience }, () => {
  it('is called off by who holds it, and says so to a pupil who entered', async () => {
    const { id } = await holdOlympiad(platform, { title: 'Qoldirilgan kubok' });
    const next = encodeURIComponent(`/olympiads/${id}`);
    await signIn(phone.page, addressOf(port, 'olimp', `/sign-in?next=${next}`), pupil);
    await press(phone.page, 'Ishtirok etish');
    await phone.page.getByText(/^Boshlanishi/).waitFor();
    await signIn(desk.page, addressOf(port, 'olimp', `/sign-in?next=${next}`), organizer);
    await press(desk.page, /^Bekor qilish/);
    await desk.page.getByText('Buni ortga qaytarib boʻlmaydi.').waitFor();
    await press(desk.page, /^Ha$/);
    await desk.page.getByText('Olimpiada oʻtkazilmaydi.').waitFor();
    expect(await desk.page.getByRole('button', { name: /^Bekor qilish/ }).count()).toBe(0);
    await phone.page.reload();
    await phone.page.getByText('Olimpiada oʻtkazilmaydi.').waitFor();
    expect(await phone.page.getByRole('button', { name: 'Ishtirok etish' }).count()).toBe(0);
    // What nobody sits has nothing that a jury could do.
    await desk.page.goto(addressOf(port, 'olimp', `/olympiads/${id}/jury`));
    await desk.page.getByRole('heading', { name: 'Olimpiada oʻtkazilmaydi' }).waitFor();
    expect(await desk.page.getByRole('button', { name: /sanash/ }).count()).toBe(0);
  });
});
