import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalApostrophes, LOCALES } from '../utils/index.ts';
import { escapeHtml, writeLetter } from './letter.ts';
import type { Notice } from './notify.ts';
import { isAtLeast, QUIET, whenQuietEnds } from './quiet-hours.ts';
import { template } from './template.ts';
import { noticeText, type TemplateName, templates } from './templates.ts';

const names = Object.keys(templates) as TemplateName[];
const placesOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name as string).sort();

describe('the text of a notice', () => {
  it.each(names)('%s is there in four variants with the same places, apostrophes as letters', (name) => {
    const { uz, ru, en } = templates[name];
    expect([placesOf(ru), placesOf(en)]).toEqual([placesOf(uz), placesOf(uz)]);
    expect(uz).toBe(canonicalApostrophes(uz));
    const values = Object.fromEntries(placesOf(uz).map((place) => [place, '7']));
    const texts = LOCALES.map((locale) => noticeText(name, values, locale));
    expect(new Set(texts).size).toBe(4);
    for (const text of texts) expect(text).toMatch(/^[^{}]{5,300}$/);
    expect(noticeText(name, values, 'UZ_CYRL').replace(/Alif24|CRM|PIN|Telegram/g, '')).not.toMatch(/[A-Za-z]/);
  });

  it('that misses a language, a place or a parameter does not compile', () => {
    // @ts-expect-error Russian is missing
    template('COINS', { uz: '{{coins}} tanga', en: '{{coins}} coins' });
    // @ts-expect-error the English text has another place
    template('COINS', { uz: '{{coins}} tanga', ru: 'монет {{coins}}', en: '{{count}} coins' });
    const to = { userId: 'u', reference: 'r' };
    // @ts-expect-error the parameter is missing
    const noParameter: Notice = { ...to, template: 'coins.granted' };
    // @ts-expect-error there is no such text
    const noText: Notice = { ...to, template: 'coins.stolen', parameters: {} };
    expect([noParameter, noText]).toHaveLength(2);
  });

  it('of one that was stored under a name of before is still a text', () => {
    expect(noticeText('before.gone', {}, 'RU')).toBe('Сообщение Alif24.');
    expect(noticeText('constructor', {}, 'EN')).toBe('A message from Alif24.');
  });

  it('keeps every name as it is, in the chat and in a letter, and lets none be markup', () => {
    const letter = fc.constantFrom(...'Gʻoʻabчўқ’ʼ\'<>&"$`{}');
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 30 }), fc.constantFrom(...LOCALES), (child, locale) => {
        const text = noticeText('family.guardianJoined', { child }, locale);
        expect(text.startsWith(`${child}: `)).toBe(true);
        const { text: plain, html } = writeLetter(
          { name: child, text, siteUrl: 'https://alif24.uz', unsubscribeUrl: null },
          locale,
        );
        expect(plain).toContain(text);
        expect(html).toContain(`<p>${escapeHtml(text)}</p>`);
        const shown = escapeHtml(child).replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
        expect(shown).toBe(child);
        expect(escapeHtml(child)).not.toMatch(/[<>"]/);
      }),
    );
    expect(escapeHtml('Gʻofur oʻgʻli')).toBe('Gʻofur oʻgʻli');
  });
});

describe('quiet hours', () => {
  const at = (time: string) => new Date(`2026-11-22T${time}+05:00`);
  it.each([
    ['20:59', '20:59', 22],
    ['21:00', '08:00', 23],
    ['23:59', '08:00', 23],
    ['00:00', '08:00', 22],
    ['07:59', '08:00', 22],
    ['08:00', '08:00', 22],
  ])('let what is ready at %s go at %s', (ready, goes, day) => {
    expect(whenQuietEnds(at(ready), QUIET)).toEqual(new Date(`2026-11-${day}T${goes}:00+05:00`));
  });

  it('may lie within a day, or be none', () => {
    expect(whenQuietEnds(at('13:30'), { from: '13:00', until: '14:00' })).toEqual(at('14:00'));
    expect(whenQuietEnds(at('03:00'), { from: '00:00', until: '00:00' })).toEqual(at('03:00'));
  });

  it('may be longer than the platform’s and not shorter', () => {
    expect(isAtLeast({ from: '20:00', until: '09:30' }, QUIET)).toBe(true);
    expect(isAtLeast({ from: '21:30', until: '08:00' }, QUIET)).toBe(false);
    expect(isAtLeast({ from: '21:00', until: '07:00' }, QUIET)).toBe(false);
    expect(isAtLeast({ from: '00:00', until: '00:00' }, QUIET)).toBe(false);
  });

  it('end at a moment that is not quiet, and never in the past', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }), (now) => {
        const end = whenQuietEnds(now, QUIET);
        expect(end >= now && end.getTime() - now.getTime() <= 11 * 3_600_000).toBe(true);
        expect(whenQuietEnds(end, QUIET)).toEqual(end);
      }),
    );
  });
});
