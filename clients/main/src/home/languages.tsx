import { languageNames, languages, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import type { MouseEvent } from 'react';
import styles from './home.module.css';
import { homeTexts } from './home.texts.ts';

/** The page in each language and script; real links, by which a search engine finds all four. */
export function Languages() {
  const t = useTexts(homeTexts);
  const { language, choose } = useLanguage();
  return (
    <nav aria-label={t('read')} className={styles.languages}>
      <h2>{t('read')}</h2>
      <ul>
        {languages.map((one) => (
          <li key={one}>
            <a
              href={`/?lang=${one}`}
              hrefLang={one}
              lang={one}
              aria-current={one === language ? 'true' : undefined}
              onClick={(event: MouseEvent) => {
                event.preventDefault();
                void choose(one);
              }}
            >
              {languageNames[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
