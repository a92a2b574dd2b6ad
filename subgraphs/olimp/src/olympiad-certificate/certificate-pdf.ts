import { createRequire } from 'node:module';
import { formatDate, type Locale, localDate, toCyrillic } from '@alif24/subgraph-shared/utils';
import PDFDocument from 'pdfkit';
import { encode } from 'uqr';
import type { Medal, RankBand } from '../olympiad-result/tie.rules.ts';
import { CERTIFICATE_WORDS, type CertificateWords } from './certificate.texts.ts';

/** All that a certificate tells. */
export interface CertificateFacts {
  code: string;
  /** Where the code is checked. */
  url: string;
  name: string;
  olympiad: string;
  grade: number;
  /** Null where there is only one. */
  stage: number | null;
  /** In hundredths. */
  points: number;
  mostPoints: number;
  band: RankBand;
  medal: Medal | null;
  /** When the stage ended. */
  heldAt: Date;
  issuedAt: Date;
}

const require = createRequire(import.meta.url);
const FONTS = {
  regular: require.resolve('@expo-google-fonts/onest/400Regular/Onest_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/onest/700Bold/Onest_700Bold.ttf'),
};
const INK = '#1b2338';
const QUIET = '#5b6478';
const TEAL = '#0b7a7c';
const MEDALS = { GOLD: '#c78a00', SILVER: '#6d7787', BRONZE: '#a3572a' } as const;
const [WIDTH, HEIGHT] = [842, 595];
const MARGIN = 90;

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Hundredths as people write them: `52,5`; in English `52.5`. */
export function pointsText(points: number, locale: Locale): string {
  const text = String(points / 100);
  return locale === 'EN' ? text : text.replace('.', ',');
}

/** How good it was, as it is told to everybody; null for having taken part. */
function bandText(words: CertificateWords, { from, to, percent }: RankBand): string | null {
  if (from !== null && to !== null) return fill(words.rank, { rank: from === to ? from : `${from}–${to}` });
  return percent === null ? null : fill(words.part, { percent });
}

/**
 * Draws a certificate on a page of A4. The same facts give the same bytes, so it is drawn whenever somebody wants it and stored nowhere. Its letters are in
 * the file, and its text can be selected, searched and read aloud.
 */
export async function drawCertificate(facts: CertificateFacts, locale: Locale): Promise<Buffer> {
  const isCyrillic = locale === 'UZ_CYRL';
  const words = CERTIFICATE_WORDS[isCyrillic ? 'UZ_LATN' : locale];
  const say = (text: string, values: Readonly<Record<string, string | number>> = {}) =>
    fill(isCyrillic ? transcribe(text) : text, values);
  const document = new PDFDocument({
    ...{
      size: [WIDTH, HEIGHT],
      margin: 0,
      lang: { UZ_LATN: 'uz-Latn', UZ_CYRL: 'uz-Cyrl', RU: 'ru', EN: 'en' }[locale],
    },
    ...{ displayTitle: true, pdfVersion: '1.7', autoFirstPage: true },
    info: {
      Title: `${say(words.title)} ${facts.code}`,
      Author: 'Alif24',
      CreationDate: facts.issuedAt,
      ModDate: facts.issuedAt,
    },
  });
  document.registerFont('regular', FONTS.regular).registerFont('bold', FONTS.bold);
  frame(document);
  const line = (text: string, y: number, { font = 'regular', size = 15, color = INK, most = 2 } = {}) => {
    const width = WIDTH - 2 * MARGIN;
    document.font(font);
    let fitting = size;
    while (fitting > 10 && document.fontSize(fitting).heightOfString(text, { width }) > most * fitting * 1.35)
      fitting -= 1;
    document.fillColor(color).fontSize(fitting).text(text, MARGIN, y, { width, align: 'center' });
  };
  line('Alif24', 62, { font: 'bold', size: 20, color: TEAL });
  line(say(words.title), 92, { font: 'bold', size: 44 });
  line(say(words.given), 166, { color: QUIET });
  line(facts.name, 192, { font: 'bold', size: 32, most: 1 });
  line(say(words.took, { olympiad: facts.olympiad, grade: facts.grade }), 246, { size: 17 });
  const stage = facts.stage === null ? null : say(words.stage, { number: facts.stage });
  const held = formatDate(localDate(facts.heldAt), locale, { weekday: false, year: true });
  line([stage, held].filter(Boolean).join(', '), 298, { color: QUIET });
  const reached = { points: pointsText(facts.points, locale), most: pointsText(facts.mostPoints, locale) };
  line(say(words.points, reached), 334, { font: 'bold', size: 20 });
  const band = bandText({ ...words, rank: say(words.rank), part: say(words.part) }, facts.band);
  if (band) line(band, 366, { size: 18, color: TEAL, font: 'bold' });
  if (facts.medal) line(say(words.medals[facts.medal]), 396, { size: 18, font: 'bold', color: MEDALS[facts.medal] });
  check(document, facts, { check: say(words.check), number: say(words.number) });
  return finish(document);
}

/** Cyrillic letters for all but the names of values. */
const transcribe = (text: string): string =>
  text
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? part : toCyrillic(part)))
    .join('');

type Page = InstanceType<typeof PDFDocument>;

function frame(document: Page): void {
  document.rect(0, 0, WIDTH, HEIGHT).fill('#fdfcf8');
  document
    .lineWidth(3)
    .strokeColor(TEAL)
    .roundedRect(26, 26, WIDTH - 52, HEIGHT - 52, 18)
    .stroke();
  document
    .lineWidth(1)
    .strokeColor('#d8b25a')
    .roundedRect(34, 34, WIDTH - 68, HEIGHT - 68, 13)
    .stroke();
  for (const [x, y] of [
    [80, 80],
    [WIDTH - 80, 80],
  ] as const)
    star(document, x, y);
}

/** The eight-pointed star of Samarkand's tiles. */
function star(document: Page, x: number, y: number): void {
  const [half, reach] = [15, 15 * Math.SQRT2];
  document
    .fillColor(TEAL)
    .rect(x - half, y - half, 2 * half, 2 * half)
    .fill();
  document.polygon([x, y - reach], [x + reach, y], [x, y + reach], [x - reach, y]).fill();
  document
    .fillColor('#fdfcf8')
    .polygon([x, y - 7], [x + 7, y], [x, y + 7], [x - 7, y])
    .fill();
}

const QR_SIZE = 92;

function check(document: Page, { code, url }: CertificateFacts, words: { check: string; number: string }): void {
  const { data, size } = encode(url, { ecc: 'M', border: 0 });
  const [left, top, cell] = [70, HEIGHT - 62 - QR_SIZE, QR_SIZE / size];
  document.fillColor(INK);
  for (const [y, row] of data.entries()) {
    for (const [x, isDark] of row.entries()) {
      // A hair wider, so that no viewer draws seams between the cells.
      if (isDark) document.rect(left + x * cell, top + y * cell, cell + 0.1, cell + 0.1);
    }
  }
  document.fill();
  const beside = left + QR_SIZE + 18;
  const text = (value: string, y: number, font: string, color: string, size = 11) =>
    document.font(font).fontSize(size).fillColor(color).text(value, beside, y, { width: 480, lineBreak: false });
  text(words.check, top + 22, 'bold', INK, 12);
  text(url, top + 42, 'regular', TEAL);
  text(`${words.number}: ${code}`, top + 60, 'regular', QUIET);
  document.link(left, top, QR_SIZE, QR_SIZE, url);
}

function finish(document: Page): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
    document.end();
  });
}
