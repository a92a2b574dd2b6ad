import { type Locale, useTexts } from '@alif24/client-shared/i18n';
import { useSearchParams } from 'react-router';
import { Field } from './fields.tsx';
import { testTexts } from './test.texts.ts';
import styles from './tests.module.css';
import { useTestNames } from './use-test-names.ts';

export const GRADES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
export const LOCALES: readonly Locale[] = ['UZ_LATN', 'UZ_CYRL', 'RU', 'EN'];

export interface TestFilter {
  grade: number | null;
  language: Locale | null;
}

/** What is asked for stands in the address, so that it can be sent to a colleague; `ownGrade` when no grade is asked for. */
export function useTestFilter(ownGrade: number | null): TestFilter {
  const [search] = useSearchParams();
  const asked = GRADES.find((one) => String(one) === search.get('grade')) ?? null;
  const language = LOCALES.find((one) => one === search.get('language')) ?? null;
  return { grade: search.has('grade') ? asked : ownGrade, language };
}

export function TestFilters({ filter: { grade, language } }: { filter: TestFilter }) {
  const t = useTexts(testTexts);
  const names = useTestNames();
  const [, setSearch] = useSearchParams();
  const choose = (name: string, value: string) =>
    setSearch(
      (search) => {
        const next = new URLSearchParams(search);
        next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <div className={styles.filters}>
      <Field label={t('grade')}>
        <select value={grade ?? 'all'} onChange={(event) => choose('grade', event.target.value)}>
          <option value="all">{t('all')}</option>
          {GRADES.map((one) => (
            <option key={one} value={one}>
              {names.grade(one)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('language')}>
        <select value={language ?? 'all'} onChange={(event) => choose('language', event.target.value)}>
          <option value="all">{t('all')}</option>
          {LOCALES.map((one) => (
            <option key={one} value={one}>
              {names.language(one)}
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}
