import { type SiteName, siteUrl } from '@alif24/client-shared/hosts';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import type { TablerIcon } from '@tabler/icons-react';
import styles from './figures.module.css';
import { workTexts } from './work.texts.ts';

export interface Figure {
  site: SiteName;
  icon: TablerIcon;
  label: string;
  /** Null or undefined when its platform did not answer. */
  count: number | null | undefined;
  /** The page of the site where the number can be seen one by one. */
  path?: string;
}

/** Numbers that lead to the lists they count, in the colour of their site. */
export function Figures({ label, figures }: { label: string; figures: readonly Figure[] }) {
  const t = useTexts(workTexts);
  const format = useFormat();
  return (
    <ul aria-label={label} className={styles.figures}>
      {figures.map(({ site, icon: Icon, label, count, path = '/' }) => (
        <li key={label}>
          <a href={siteUrl(site) + path} className={styles.figure}>
            <span className={styles.icon} data-site={site} aria-hidden="true">
              <Icon size={26} />
            </span>
            <strong>{count == null ? '–' : format.number(count)}</strong>
            <span className={styles.label}>{count == null ? `${label}: ${t('unknown')}` : label}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
