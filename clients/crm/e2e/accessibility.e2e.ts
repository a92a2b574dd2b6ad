import {
  addressOf,
  complaints,
  inEachLook,
  type Look,
  type OpenBrowser,
  openBrowser,
  openWhole,
  ownPlatform,
  signIn,
} from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
let browser: OpenBrowser;

afterEach(() => browser.close());

const pages: [who: string, phone: string, paths: string[]][] = [
  ['a school', '90 000-01-01', ['/dashboard', '/leads', '/classrooms', '/students', '/teachers', '/tuition', '/staff']],
  ['an administrator', '90 000-05-01', ['/dashboard', '/my-work']],
  ['a cashier', '90 000-05-02', ['/tuition', '/tuition/new', '/my-work', '/join']],
  ['a teacher', '90 000-02-01', ['/my-classrooms', '/my-work']],
];

const looks: Look[] = [
  { width: 1280, scheme: 'light' },
  { width: 360, scheme: 'light' },
];

describe('an automated accessibility audit on a desk and on a phone', () => {
  it.each(pages)('finds nothing serious for %s', async (_who, phone, paths) => {
    // So high that the bar at the bottom covers nothing: a person scrolls what lies under it free, the audit does not.
    browser = await openBrowser({ width: 1280, height: 16_000 });
    const { page } = browser;
    await signIn(page, addressOf(port, 'crm', '/sign-in'), phone);
    const found: string[] = [];
    for (const path of paths) {
      await openWhole(page, addressOf(port, 'crm', path));
      found.push(...(await inEachLook(page, looks, complaints)).map((one) => `${path}, ${one}`));
    }
    expect(found).toEqual([]);
  });
});
