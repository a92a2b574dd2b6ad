import { useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { useSearchParams } from 'react-router';
import { lessonTexts } from './lesson.texts.ts';
import styles from './lesson-filters.module.css';

const grades = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'];
const languages = ['uz', 'ru', 'en'] as const;

/** Grade and language, kept in the address; the language of the page until another one is chosen. */
export function LessonFilters() {
  const t = useTexts(lessonTexts);
  const { language: page } = useLanguage();
  const [params, setParams] = useSearchParams();
  const choose = (name: string, value: string) => {
    if (value) params.set(name, value);
    else params.delete(name);
    setParams(params, { replace: true, preventScrollReset: true });
  };
  return (
    <search className={styles.filters} aria-label={t('filters')}>
      <label>
        <span>{t('grade')}</span>
        <select value={params.get('grade') ?? ''} onChange={(event) => choose('grade', event.currentTarget.value)}>
          <option value="">{t('any')}</option>
          <option value="0">{t('beforeSchool')}</option>
          {grades.map((grade) => (
            <option key={grade} value={grade}>
              {t('gradeName', { grade })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('language')}</span>
        <select
          value={params.get('language') ?? page.slice(0, 2)}
          onChange={(event) => choose('language', event.currentTarget.value)}
        >
          <option value="all">{t('any')}</option>
          {languages.map((language) => (
            <option key={language} value={language}>
              {t(language)}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
