import { useTexts } from '@alif24/client-shared/i18n';
import { useSearchParams } from 'react-router';
import { storyTexts } from './story.texts.ts';
import styles from './story-filters.module.css';

const languages = ['uz', 'ru', 'en'] as const;
const levels = ['1', '2', '3', '4'] as const;

/** Language and level, kept in the address. */
export function StoryFilters() {
  const t = useTexts(storyTexts);
  return (
    <search className={styles.filters} aria-label={t('filters')}>
      <Filter name="language" label={t('language')} options={languages.map((value) => ({ value, text: t(value) }))} />
      <Filter
        name="level"
        label={t('level')}
        options={levels.map((value) => ({ value, text: t('levelName', { level: value }) }))}
      />
    </search>
  );
}

interface FilterProps {
  name: string;
  label: string;
  options: readonly { value: string; text: string }[];
}

function Filter({ name, label, options }: FilterProps) {
  const t = useTexts(storyTexts);
  const [params, setParams] = useSearchParams();
  const choose = (value: string) => {
    if (value) params.set(name, value);
    else params.delete(name);
    setParams(params, { replace: true, preventScrollReset: true });
  };
  return (
    <label className={styles.filter}>
      <span>{label}</span>
      <select value={params.get(name) ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{t('any')}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
