import { addressOf, complaints, type OpenBrowser, openBrowser, signIn } from '@alif24/client-shared/testing';
import { afterEach, describe, expect, inject, it } from 'vitest';

const { port } = inject('platform');
let browser: OpenBrowser;

afterEach(() => browser.close());

const pages: [who: string, phone: string, paths: string[]][] = [
  ['a school', '90 000-01-01', ['/dashboard', '/leads', '/classrooms', '/students', '/teachers', '/tuition', '/staff']],
  ['an administrator', '90 000-05-01', ['/dashboard', '/my-work']],
  ['a cashier', '90 000-05-02', ['/tuition', '/tuition/new', '/my-work', '/join']],
  ['a teacher', '90 000-02-01', ['/my-classrooms', '/my-work']],
];

describe.each([360, 1280])('an automated accessibility audit at %i pixels', { timeout: 120_000 }, (width) => {
  it.each(pages)('finds nothing serious for %s', async (_who, phone, paths) => {
    // So high that the bar at the bottom covers nothing: a person scrolls what lies under it free, the audit does not.
    browser = await openBrowser({ width, height: 16_000 });
    const { page } = browser;
    await signIn(page, addressOf(port, 'crm', '/sign-in'), phone);
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(addressOf(port, 'crm', path), { waitUntil: 'networkidle' });
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      found.push(...(await complaints(page)).map((one) => `${path}: ${one}`));
    }
    expect(found).toEqual([]);
  });
});
