import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
const owner = '90 000-01-02';
const parent = '90 000-03-41';
const open: OpenBrowser[] = [];

async function enter(phone: string, path: string, width = 1280): Promise<OpenBrowser['page']> {
  const browser = await openBrowser({ width });
  open.push(browser);
  await signIn(browser.page, addressOf(port, 'crm', `/sign-in?next=${encodeURIComponent(path)}`), phone);
  return browser.page;
}

afterEach(async () => {
  const problems = open.flatMap((browser) => browser.problems);
  for (const browser of open.splice(0)) await browser.close();
  expect(problems).toEqual([]);
});

/** In the page: the graph answers the first question for the list at once, and the answer is long on its way. */
function holdFirstList() {
  const { fetch } = window;
  let isFirst = true;
  window.fetch = async (...request) => {
    const isHeld = isFirst && String(request[1]?.body).includes('CrmStaffMembers');
    if (isHeld) isFirst = false;
    const response = await fetch(...request);
    if (!isHeld) return response;
    document.documentElement.dataset.list = 'held';
    await new Promise((resolve) => window.addEventListener('let-go', resolve, { once: true }));
    return response;
  };
}

describe('a cashier', { timeout: 120_000 }, () => {
  it('is invited by phone, accepts elsewhere, issues a bill and gives nothing back; removed, they are refused at once', async () => {
    const school = await enter(owner, '/staff');
    await school.getByLabel('Telefon').fill(parent);
    await school.getByRole('button', { name: 'Taklif yuborish' }).click();
    await school.getByRole('status').filter({ hasText: '/join' }).waitFor();
    await school.getByRole('listitem').filter({ hasText: '0341' }).waitFor();

    const cashier = await enter(parent, '/', 360);
    await cashier.getByRole('heading', { name: /Kassir/ }).waitFor();
    await cashier.getByRole('button', { name: 'Qabul qilish' }).click();
    await cashier.getByRole('heading', { level: 1, name: 'Toʻlovlar' }).waitFor();
    await cashier.getByRole('table').waitFor();
    expect(await cashier.getByRole('button', { name: /Pulni qaytarish|Bekor qilish/ }).count()).toBe(0);
    await cashier.goto(addressOf(port, 'crm', '/leads'));
    await cashier.getByRole('heading', { level: 1, name: 'Bu sahifa boshqalar uchun' }).waitFor();

    await cashier.goto(addressOf(port, 'crm', '/tuition/new'));
    await cashier.getByLabel('Kimga').selectOption({ index: 1 });
    await cashier.getByLabel('Nima uchun').fill('Kutubxona');
    await cashier.getByLabel('Summa, soʻm').fill('25000');
    await cashier.getByRole('button', { name: 'Hisob berish' }).click();
    await cashier.getByRole('status').filter({ hasText: '1 ta hisob berildi' }).waitFor();

    await school.reload();
    const row = school.getByRole('row').filter({ has: school.getByRole('combobox') });
    await row.getByRole('button', { name: /^Ishdan boʻshatish/ }).click();
    await row.getByRole('button', { name: 'Ha', exact: true }).click();
    await row.waitFor({ state: 'detached' });

    await cashier.goto(addressOf(port, 'crm', '/tuition'));
    await cashier.getByRole('heading', { level: 1, name: 'Bu sahifa boshqalar uchun' }).waitFor();
    expect(await cashier.getByRole('table').count()).toBe(0);
  });
});

describe('an owner who is quicker than the list', { timeout: 120_000 }, () => {
  it('sees the invitation all the same: what was asked for before it was sent does not count', async () => {
    const school = await enter(owner, '/');
    await school.addInitScript(holdFirstList);
    await school.goto(addressOf(port, 'crm', '/staff'));
    await school.locator('html[data-list="held"]').waitFor();
    await school.getByLabel('Telefon').fill('90 000-03-42');
    await school.getByRole('button', { name: 'Taklif yuborish' }).click();
    await school.getByRole('status').filter({ hasText: '/join' }).waitFor();
    await school.evaluate(() => window.dispatchEvent(new Event('let-go')));
    await school.getByRole('listitem').filter({ hasText: '0342' }).waitFor();
  });
});

describe('an administrator of the demo school', { timeout: 90_000 }, () => {
  it('sees its leads and pupils, and neither its staff nor a button that gives money back', async () => {
    const page = await enter('90 000-05-01', '/');
    await page.getByRole('heading', { level: 1, name: '24-maktab' }).waitFor();
    const nav = page.getByRole('navigation').first();
    expect(await nav.getByRole('link').allTextContents()).toEqual([
      ...['Tashkilot', 'Murojaatlar', 'Sinflar', 'Toʻlovlar', 'Oʻquvchilar'],
    ]);
    await nav.getByRole('link', { name: 'Oʻquvchilar' }).click();
    await page.getByRole('table').waitFor();
    await page.goto(addressOf(port, 'crm', '/staff'));
    await page.getByRole('heading', { level: 1, name: 'Bu sahifa boshqalar uchun' }).waitFor();
    await page.goto(addressOf(port, 'crm', '/tuition'));
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('button', { name: /Pulni qaytarish|Bekor qilish/ }).count()).toBe(0);
  });
});

describe('a class', { timeout: 90_000 }, () => {
  it('goes to another teacher, whose page shows it, and comes back', async () => {
    const school = await enter(owner, '/classrooms');
    const row = school.getByRole('row').nth(1);
    const teacher = (await row.getByRole('cell').nth(2).textContent()) ?? '';
    await row.getByRole('link').click();
    const section = school.getByRole('form').or(school.locator('form')).filter({ hasText: 'Yangi oʻqituvchi' });
    await section.getByRole('button', { name: 'Sinfni oʻtkazish' }).click();
    await school.getByRole('status').filter({ hasText: 'Sinf oʻqituvchisi endi' }).waitFor();
    expect(await school.getByRole('main').locator('p').first().textContent()).not.toContain(teacher);
    await section.getByLabel('Yangi oʻqituvchi').selectOption({ label: teacher });
    await section.getByRole('button', { name: 'Sinfni oʻtkazish' }).click();
    await school.getByRole('status').filter({ hasText: teacher }).waitFor();
  });
});

describe('a teacher', { timeout: 90_000 }, () => {
  it('who still has classes is told which keep them from leaving', async () => {
    const page = await enter('90 000-02-02', '/my-work');
    await page.getByRole('button', { name: /^Ketish/ }).click();
    await page.getByRole('button', { name: 'Ha', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'sinflaringizni' }).waitFor();
  });
});
