import { type Sheet, toCsv, toXlsx } from '@alif24/client-shared/files';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import {
  answersSheet,
  playersSheet,
  questionsSheet,
  type ReportPlayer,
  type ReportQuestion,
  type ReportWords,
  teamsSheet,
} from './report-sheet.ts';

/** Each text by its key: what stands where, in whichever language. */
const t = ((key: string) => key) as ReportWords;

const questions: ReportQuestion[] = [
  {
    ...{ number: 1, text: 'Oʻrik qaysi? «Gʻoʻza» yoki; ʼ', rightAnswer: ['oʻrik'], points: 1000, isSkipped: false },
    ...{ shownCount: 2, answeredCount: 2, rightCount: 1, meanMilliseconds: 2500 },
  },
  {
    ...{ number: 2, text: 'Ўзбекча савол', rightAnswer: ['ғоз', 'қуш'], points: 500, isSkipped: true },
    ...{ shownCount: 1, answeredCount: 0, rightCount: 0, meanMilliseconds: null },
  },
];
const players: ReportPlayer[] = [
  {
    ...{ rank: 1, score: 900, correctCount: 1, player: { id: 'a', nickname: 'Oʻgʻiloy Isʼhoqova' } },
    answers: [
      { number: 1, mark: 'RIGHT', shown: ['oʻrik'], milliseconds: 2000, points: 900 },
      { number: 2, mark: 'SKIPPED', shown: [], milliseconds: null, points: 0 },
    ],
  },
  {
    ...{ rank: 2, score: 0, correctCount: 0, player: { id: 'b', nickname: 'Ёқуб "5-Б"' } },
    answers: [
      { number: 1, mark: 'WRONG', shown: ['=HYPERLINK("http://x")', 'olma'], milliseconds: 3000, points: 0 },
      { number: 2, mark: 'NOT_SHOWN', shown: [], milliseconds: null, points: 0 },
    ],
  },
];
const sheets = [playersSheet(questions, players, t), answersSheet(questions, players, t), questionsSheet(questions, t)];

/** CSV as a spreadsheet reads it. */
function readCsv(csv: string): string[][] {
  const cells = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/gy;
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.replace(/^\ufeff/, '').matchAll(cells)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ';') rows.push([]);
  }
  return rows.slice(0, -1);
}

const readXlsx = async (blob: Blob) => readXlsxFile(await blob.arrayBuffer());

describe('the sheets of a report', () => {
  it('have a line for each player and question', () => {
    const [, answers] = sheets;
    expect(answers?.rows).toHaveLength(1 + 4);
    expect(answers?.rows[1]).toEqual([
      ...['Oʻgʻiloy Isʼhoqova', 1, 1, 'Oʻrik qaysi? «Gʻoʻza» yoki; ʼ', 'oʻrik', 'oʻrik', 'marks_RIGHT', 2000, 900],
    ]);
    expect(sheets[0]?.rows[1]).toEqual([1, 'Oʻgʻiloy Isʼhoqova', 900, 1, 900, null]);
    expect(sheets[2]?.rows[2]?.slice(1, 3)).toEqual(['Ўзбекча савол (skipped)', 'ғоз; қуш']);
  });

  it('name the section of each question, where there are any', () => {
    const [first, second] = questions as [ReportQuestion, ReportQuestion];
    const inSections = [first, { ...second, section: 'Shakllar' }];
    const [answers, asked] = [answersSheet(inSections, players, t), questionsSheet(inSections, t)];
    expect(asked.rows.map((row) => row[1])).toEqual(['section', '', 'Shakllar']);
    expect(answers.rows.map((row) => row[3])).toEqual(['section', '', 'Shakllar', '', 'Shakllar']);
    expect(answers.rows[2]?.slice(4, 6)).toEqual(['Ўзбекча савол', '']);
    for (const { rows } of [answers, asked]) for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
    expect(sheets.flatMap(({ rows }) => rows[0])).not.toContain('section');
  });

  it('say who each player is and in which team, where there are any', () => {
    const [first, second] = players as [ReportPlayer, ReportPlayer];
    const known = [
      { ...first, pupil: 'Oʻgʻiloy', team: 'Burgutlar' },
      { ...second, pupil: null, team: 'Sherlar' },
    ];
    const [lines, answers] = [playersSheet(questions, known, t), answersSheet(questions, known, t)];
    expect(lines.rows.map((row) => row.slice(0, 5))).toEqual([
      ['rank', 'name', 'pupil', 'team', 'score'],
      [1, 'Oʻgʻiloy Isʼhoqova', 'Oʻgʻiloy', 'Burgutlar', 900],
      [2, 'Ёқуб "5-Б"', '', 'Sherlar', 0],
    ]);
    expect(answers.rows[1]?.slice(0, 4)).toEqual(['Oʻgʻiloy Isʼhoqova', 'Oʻgʻiloy', 'Burgutlar', 1]);
    for (const { rows } of [lines, answers]) for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
    const teams = [
      { index: 0, name: 'Burgutlar', memberCount: 2, score: 400, rank: 2 },
      { index: 1, name: 'Sherlar', memberCount: 1, score: 900, rank: 1 },
    ];
    expect(teamsSheet(teams, t).rows.slice(1)).toEqual([
      [1, 'Sherlar', 1, 900],
      [2, 'Burgutlar', 2, 400],
    ]);
  });

  it('say how late answers came that could not count, where any did', () => {
    const [first, second] = players as [ReportPlayer, ReportPlayer];
    const missed = {
      number: 1,
      mark: 'MISSED',
      shown: [],
      milliseconds: null,
      points: 0,
      lateMilliseconds: 800,
    } as const;
    const { rows } = answersSheet(questions, [first, { ...second, answers: [missed] }], t);
    expect(rows.map((row) => row.slice(-4))).toEqual([
      ['result', 'milliseconds', 'lateMilliseconds', 'points'],
      ['marks_RIGHT', 2000, null, 900],
      ['marks_SKIPPED', null, null, 0],
      ['marks_MISSED', null, 800, 0],
    ]);
    expect(sheets.flatMap(({ rows }) => rows[0])).not.toContain('lateMilliseconds');
  });

  it('have lines as long as their head', () => {
    for (const { rows } of sheets) for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
  });
});

describe('CSV', () => {
  it('begins so that Excel reads its letters, and has them all', () => {
    const csv = toCsv(sheets[1] as Sheet);
    expect([...new TextEncoder().encode(csv).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = readCsv(csv);
    expect(rows[1]?.slice(0, 5)).toEqual(['Oʻgʻiloy Isʼhoqova', '1', '1', 'Oʻrik qaysi? «Gʻoʻza» yoki; ʼ', 'oʻrik']);
    expect(rows[3]?.[0]).toBe('Ёқуб "5-Б"');
  });

  it.each([
    ...[
      '=1+1',
      '+1+1',
      '-1+1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =1',
      '\n=1',
      '\u200b=1',
      '＝1',
      '|x',
      '%x',
      '-olma',
      "=cmd|'/C calc'!A0",
    ],
  ])('%j is defused', (text) => {
    const [[cell = ''] = []] = readCsv(toCsv({ name: '', rows: [[text]] }));
    expect(cell).toBe(`'${text}`);
  });

  it.each(['-0,5', '12,5', '+7', 'olma = oʻrik', '3-sinf', ''])('%j stays as it is', (text) => {
    expect(readCsv(toCsv({ name: '', rows: [[text]] }))).toEqual([[text]]);
  });

  it('gives back whatever was written, and no cell begins a formula', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'=+-@;"\r\n\t aоʻ1') }), fc.integer());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const read = readCsv(toCsv({ name: '', rows }));
        expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        for (const [n, row] of rows.entries()) {
          for (const [at, value] of row.entries()) {
            const got = read[n]?.[at] ?? '';
            expect([String(value), `'${value}`]).toContain(got);
            if (typeof value === 'string' && !/^[-+]?\d+([.,]\d+)?$/.test(got)) expect(got).not.toMatch(/^\s*[=+\-@]/);
          }
        }
      }),
    );
  });
});

describe('Excel', () => {
  it('opens again with every sheet, letter and number', async () => {
    const read = await readXlsx(await toXlsx(sheets));
    expect(read.map(({ sheet }) => sheet)).toEqual(['players', 'answers', 'questions']);
    for (const [n, { data }] of read.entries())
      expect(data).toEqual(sheets[n]?.rows.map((row) => row.map((cell) => (cell === '' ? null : cell))));
  });

  it('has what a player wrote as text, never as a formula', async () => {
    const rows = [['=1+1', '-1', '12', '+998', '@x', '2026-01-01', 'TRUE']];
    const [sheet] = await readXlsx(await toXlsx([{ name: 'x', rows }]));
    expect(sheet?.data).toEqual(rows);
  });

  it('takes names and texts that it has no room for', async () => {
    const name = 'Savollar [1]: /olma/ * va hokazo va hokazo';
    const rows = [['a\u0000b\u000bc', 'x'.repeat(40_000)]];
    const [sheet] = await readXlsx(await toXlsx([{ name, rows }]));
    expect(sheet?.sheet.length).toBeLessThanOrEqual(31);
    expect(sheet?.data[0]?.[0]).toBe('abc');
    expect(String(sheet?.data[0]?.[1])).toHaveLength(32_767);
  });
});
