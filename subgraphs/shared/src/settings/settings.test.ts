import { describe, expect, it } from 'vitest';
import { missingSettings, readSettings } from './settings.ts';

const PEPPER = 'p'.repeat(40);

describe('settings', () => {
  it('leave a provider out unless all of its keys are given, and say which are missing', () => {
    const settings = readSettings({
      PEPPER,
      CLICK_SERVICE_ID: '1',
      CLICK_MERCHANT_ID: '2',
      PAYME_MERCHANT_ID: 'm',
      PAYME_KEY: 'k',
    });
    expect(settings.click).toBeNull();
    expect(settings.payme).toEqual({
      merchantId: 'm',
      key: 'k',
      checkoutUrl: 'https://checkout.paycom.uz',
      fiscal: null,
    });
    const off = missingSettings(settings);
    expect(off.some((line) => line.includes('CLICK_SECRET_KEY'))).toBe(true);
    expect(off.some((line) => line.includes('PAYME_KEY'))).toBe(false);
  });

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ PEPPER, SMTP_URL: '', SITE_URL: '' })).toMatchObject({
      mail: null,
      siteUrl: 'https://alif24.uz',
    });
  });

  it('refuse a value of a wrong form, naming the variable', () => {
    expect(() => readSettings({ PEPPER: 'short' })).toThrow('PEPPER: needs at least 32 characters');
    expect(() => readSettings({ PEPPER, SMTP_URL: 'http://mail' })).toThrow('SMTP_URL');
    expect(() => readSettings({ PEPPER, COIN_WITHDRAWALS: 'yes' })).toThrow('COIN_WITHDRAWALS');
  });
});
