import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { consentTexts } from './consent.texts.ts';
import { consentTextVersion } from './consent-version.ts';

/** What parents read under each version; a version that was shown is never changed. */
const shown: Record<string, string> = {
  '2026-11': '2a57eee77212bf54',
};

it('a text that parents agree to does not change without a new version', () => {
  const { uz, ru, en } = consentTexts.source;
  const purposes = Object.keys(uz).filter((key) => /^[A-Z_]+(_what)?$/.test(key));
  const read = JSON.stringify([uz, ru, en].map((texts) => purposes.map((key) => texts[key as keyof typeof texts])));
  expect(purposes).toHaveLength(12);
  expect(createHash('sha256').update(read).digest('hex').slice(0, 16)).toBe(shown[consentTextVersion]);
});
