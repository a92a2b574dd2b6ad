import type { Cell, Sheet } from '@alif24/client-shared/files';
import type { Locale } from '@alif24/client-shared/i18n';

/** The most rows that one list may have; the server takes no more. */
export const MOST_ROWS = 500;

/** What the columns are called, in the language in which the form is written. */
export interface ListHeads {
  id: string;
  name: string;
  classroom: string;
  grade: string;
  language: string;
}

export interface FormPupil {
  id: string;
  name: string;
  classroom: string;
  grade: number;
}

/** The form: every pupil of the school on a line of their own, to be shortened to those who take part. */
export const formSheet = (title: string, heads: ListHeads, pupils: readonly FormPupil[], language: string): Sheet => ({
  name: title,
  rows: [
    [heads.id, heads.name, heads.classroom, heads.grade, heads.language],
    ...pupils.map(({ id, name, classroom, grade }) => [id, name, classroom, grade, language]),
  ],
});

/** What is wrong with a line before anybody is asked about it. */
export type LineFault = 'NO_ID' | 'BAD_GRADE' | 'BAD_LANGUAGE';

export interface ListLine {
  /** Which line of the file, the head being the first; empty ones are not counted. */
  line: number;
  name: string;
  studentId: string;
  grade: number | null;
  language: Locale;
  fault: LineFault | null;
}

const words = (cell: Cell | undefined) =>
  String(cell ?? '')
    .normalize('NFKC')
    .trim()
    .toLowerCase();
/** Apostrophes are written in many ways, and a head in any case. */
const plain = (text: string) => words(text).replace(/[ʻʼ‘’'`´]/g, '');

const LANGUAGES: ReadonlyArray<[Locale, RegExp]> = [
  ['UZ_CYRL', /^(uz[-_ ]?cyrl|kr|ўзбекча|кирилл.*|kirill.*)$/],
  ['UZ_LATN', /^(uz([-_ ]?latn)?|ozbek.*|lotin.*|узбекский)$/],
  ['RU', /^(ru|rus.*|рус.*)$/],
  ['EN', /^(en|eng.*|ingliz.*|англ.*)$/],
];

function languageOf(cell: Cell | undefined): Locale | null {
  const written = plain(String(cell ?? ''));
  if (written === '') return 'UZ_LATN';
  return LANGUAGES.find(([, pattern]) => pattern.test(written))?.[0] ?? null;
}

/** `3`, `3-sinf`, `3 класс`; null for nothing, undefined for what is no grade. */
function gradeOf(cell: Cell | undefined): number | null | undefined {
  const written = words(cell);
  if (written === '') return null;
  const digits = /^(\d{1,2})(?!\d)/.exec(written)?.[1];
  return digits !== undefined && Number(digits) <= 11 ? Number(digits) : undefined;
}

/**
 * The lines of a file, whatever the order of its columns: they are known by their heads in any of `heads`, the languages in which a form may have been
 * written. Null when no column is called as that of the ids.
 */
export function readLines(rows: readonly (readonly Cell[])[], heads: readonly ListHeads[]): ListLine[] | null {
  const [head = [], ...lines] = rows;
  const columnOf = (key: keyof ListHeads) => {
    const names = new Set(heads.map((each) => plain(each[key])));
    return head.findIndex((cell) => names.has(plain(String(cell ?? ''))));
  };
  const id = columnOf('id');
  if (id < 0) return null;
  const [name, grade, language] = [columnOf('name'), columnOf('grade'), columnOf('language')];
  return lines.map((cells, n) => {
    const [studentId, wanted, spoken] = [words(cells[id]), gradeOf(cells[grade]), languageOf(cells[language])];
    const fault = !studentId ? 'NO_ID' : wanted === undefined ? 'BAD_GRADE' : spoken === null ? 'BAD_LANGUAGE' : null;
    return {
      ...{ line: n + 2, studentId: studentId.slice(0, 100), name: String(cells[name] ?? '').trim(), fault },
      ...{ grade: wanted ?? null, language: spoken ?? 'UZ_LATN' },
    };
  });
}
