import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { type CertificateFacts, drawCertificate, pointsText } from './certificate-pdf.ts';

const facts: CertificateFacts = {
  ...{ code: 'AbCdEfGhIjKlMnOpQrStUv', url: 'https://olimp.alif24.uz/certificates/AbCdEfGhIjKlMnOpQrStUv' },
  ...{
    name: 'Oʻgʻiloy Sharofatova',
    olympiad: 'Gʻolib boʻl, maʼno top',
    grade: 3,
    stage: 2,
    points: 5250,
    mostPoints: 9600,
  },
  ...{ band: { from: 4, to: 10, percent: null }, medal: 'SILVER' },
  ...{ heldAt: new Date('2026-03-25T09:00:00Z'), issuedAt: new Date('2026-04-01T09:00:00Z') },
};

async function textOf(pdf: Buffer): Promise<string> {
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  expect(totalPages).toBe(1);
  return text.replace(/\s+/g, ' ');
}

describe('a certificate', () => {
  it.each([
    [
      'UZ_LATN',
      [
        'Sertifikat',
        '«Gʻolib boʻl, maʼno top» olimpiadasida 3-sinf boʻyicha',
        '4–10-oʻrin',
        '52,5 ball (96 balldan)',
        '2026-yil 25-mart',
      ],
    ],
    ['UZ_CYRL', ['Сертификат', 'бўйича иштирок этди', '4–10-ўрин', 'Кумуш медаль', '2026-йил 25-март']],
    ['RU', ['Сертификат', 'за участие в олимпиаде', '4–10 место', 'Серебряная медаль', '25 марта 2026 г.']],
    ['EN', ['Certificate', 'took part in the olympiad', 'Rank 4–10', '52.5 of 96 points', '25 March 2026']],
  ] as const)(
    'in %s holds its words letter by letter, so that they can be searched and read aloud',
    async (locale, words) => {
      const text = await textOf(await drawCertificate(facts, locale));
      for (const expected of [...words, 'Oʻgʻiloy Sharofatova', facts.code, facts.url])
        expect(text).toContain(expected);
    },
  );

  it('is the same, byte by byte, whenever it is drawn', async () => {
    const [first, again] = [await drawCertificate(facts, 'UZ_LATN'), await drawCertificate(facts, 'UZ_LATN')];
    expect(again.equals(first)).toBe(true);
    expect((await drawCertificate({ ...facts, points: 5225 }, 'UZ_LATN')).equals(first)).toBe(false);
  });

  it('stays on its page with the longest names, and tells of taking part alone where there is no place', async () => {
    const long = {
      ...facts,
      name: 'Muhammadyusufxon Abdurahmonqulizoda '.repeat(5).trim(),
      olympiad: 'Matematika '.repeat(11).trim(),
    };
    const text = await textOf(
      await drawCertificate(
        { ...long, medal: null, stage: null, band: { from: null, to: null, percent: null } },
        'UZ_LATN',
      ),
    );
    expect(text).not.toMatch(/oʻrin|medal|bosqich/);
    const part = await textOf(await drawCertificate({ ...facts, band: { from: null, to: null, percent: 25 } }, 'RU'));
    expect(part).toContain('в числе лучших 25 % участников');
  });

  it.each([
    [5250, 'UZ_LATN', '52,5'],
    [667, 'EN', '6.67'],
    [-100, 'RU', '-1'],
    [0, 'RU', '0'],
  ] as const)('writes %i hundredths in %s as %s', (points, locale, text) => {
    expect(pointsText(points, locale)).toBe(text);
  });
});
