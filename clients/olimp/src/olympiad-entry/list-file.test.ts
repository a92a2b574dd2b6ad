import { readSheet, toCsv, toXlsx } from '@alif24/client-shared/files';
import { describe, expect, it } from 'vitest';
import { formSheet, type ListHeads, readLines } from './list-file.ts';

const uz: ListHeads = { id: 'ID', name: 'Ism', classroom: 'Guruh', grade: 'Sinf', language: 'Masalalar tili' };
const ru: ListHeads = { id: 'ID', name: 'Имя', classroom: 'Группа', grade: 'Класс', language: 'Язык задач' };
const pupils = [
  { id: '0199-a', name: 'Oʻgʻiloy Isʼhoqova', classroom: '3-A', grade: 3 },
  { id: '0199-b', name: 'Ёқуб Нур', classroom: '', grade: 4 },
];

describe('the list of a school', () => {
  it.each([
    ['Excel', toXlsx],
    ['CSV', async (sheets: Parameters<typeof toXlsx>[0]) => new Blob(sheets.map(toCsv))],
  ])('comes back from its form in %s as it was written', async (_kind, write) => {
    const file = await write([formSheet('x', uz, pupils, 'Русский')]);
    expect(readLines(await readSheet(file, 10), [ru, uz])).toEqual([
      { line: 2, name: 'Oʻgʻiloy Isʼhoqova', studentId: '0199-a', grade: 3, language: 'RU', fault: null },
      { line: 3, name: 'Ёқуб Нур', studentId: '0199-b', grade: 4, language: 'RU', fault: null },
    ]);
  });

  it('may have its columns in any order, more of them, and none but the ids', () => {
    const mixed = [
      ['Класс', 'izoh', ' id ', 'ЯЗЫК ЗАДАЧ'],
      ['4-sinf', 'x', '0199-A', 'ўзбекча'],
      [null, null, '0199-b', null],
    ];
    expect(readLines(mixed, [uz, ru])).toMatchObject([
      { studentId: '0199-a', grade: 4, language: 'UZ_CYRL' },
      { studentId: '0199-b', grade: null, language: 'UZ_LATN', name: '' },
    ]);
    expect(readLines([['Ism'], ['Bobur']], [uz, ru])).toBeNull();
  });

  it('says what is wrong with a line before it is sent', () => {
    const rows = [
      ['ID', 'Sinf', 'Masalalar tili'],
      ['', 3, 'uz'],
      ['a', 'uchinchi', 'uz'],
      ['b', 12, 'uz'],
      ['c', 3, 'fransuzcha'],
      ['d', 0, 'oʻzbekcha'],
    ];
    expect(readLines(rows, [uz])?.map(({ fault }) => fault)).toEqual([
      'NO_ID',
      'BAD_GRADE',
      'BAD_GRADE',
      'BAD_LANGUAGE',
      null,
    ]);
  });
});
