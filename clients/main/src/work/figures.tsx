import type { SiteName } from '@alif24/client-shared/hosts';
import { siteUrl } from '@alif24/client-shared/hosts';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { SiteMark } from '@alif24/client-shared/ui';
import styles from './figures.module.css';
import { workTexts } from './work.texts.ts';

export interface Figure {
  site: SiteName;
  label: string;
  /** Null or undefined when its platform did not answer. */
  count: number | null | undefined;
  /** The page of the site where the number can be seen one by one. */
  path?: string;
}

/** Numbers that lead to the lists they count. */
export function Figures({ label, figures }: { label: string; figures: readonly Figure[] }) {
  const t = useTexts(workTexts);
  const format = useFormat();
  return (
    <ul aria-label={label} className={styles.figures}>
      {figures.map(({ site, label, count, path = '/' }) => (
        <li key={label}>
          <a href={siteUrl(site) + path} className={styles.figure}>
            <SiteMark site={site} size={40} />
            <span>
              <strong>{count == null ? '–' : format.number(count)}</strong>
              <span>{count == null ? `${label}: ${t('unknown')}` : label}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
