import type { StoryTheme } from '@alif24/client-shared/graphql';
import { useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { useSearchParams } from 'react-router';
import { storyTexts } from './story.texts.ts';
import styles from './story-filters.module.css';

const languages = ['uz', 'ru', 'en'] as const;
const levels = ['1', '2', '3', '4'] as const;
export const themes = [
  'NATURE',
  'FAMILY',
  'SCHOOL',
  'FAIRY_TALE',
  'SCIENCE',
  'CITY',
  'HISTORY',
  'FRIENDSHIP',
] as const satisfies readonly StoryTheme[];

/** Language, level and theme, kept in the address; the language of the page until another one is chosen. */
export function StoryFilters() {
  const t = useTexts(storyTexts);
  const { language } = useLanguage();
  const [params] = useSearchParams();
  return (
    <search className={styles.filters} aria-label={t('filters')}>
      <Filter
        name="language"
        label={t('language')}
        value={params.get('language') ?? language.slice(0, 2)}
        options={[{ value: 'all', text: t('any') }, ...languages.map((value) => ({ value, text: t(value) }))]}
      />
      <Filter
        name="level"
        label={t('level')}
        value={params.get('level') ?? ''}
        options={[
          { value: '', text: t('any') },
          ...levels.map((value) => ({ value, text: t('levelName', { level: value }) })),
        ]}
      />
      <Filter
        name="theme"
        label={t('theme')}
        value={params.get('theme') ?? ''}
        options={[{ value: '', text: t('any') }, ...themes.map((value) => ({ value, text: t(value) }))]}
      />
    </search>
  );
}

interface FilterProps {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; text: string }[];
}

function Filter({ name, label, value, options }: FilterProps) {
  const [params, setParams] = useSearchParams();
  const choose = (value: string) => {
    if (value) params.set(name, value);
    else params.delete(name);
    setParams(params, { replace: true, preventScrollReset: true });
  };
  return (
    <label className={styles.filter}>
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
