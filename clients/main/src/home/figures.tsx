import { withoutToken } from '@alif24/client-shared/apollo';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { useQuery } from '@apollo/client/react';
import { platformFigures } from './figures.graphql.ts';
import styles from './figures.module.css';
import { homeTexts } from './home.texts.ts';

/** How much there is and how much it is used. What the graph does not say, because it is too few or it is down, is left out. */
export function Figures() {
  const t = useTexts(homeTexts);
  const format = useFormat();
  const { data, error } = useQuery(platformFigures, { context: withoutToken });
  const figures = data?.platformFigures;
  if (error || figures === null) return null;
  const shown = (
    [
      ['pupils', figures?.pupils, true],
      ['answers', figures?.answersThisWeek, true],
      ['schools', figures?.schools, true],
      ['stories', figures?.stories, false],
      ['skills', figures?.mathSkills, false],
    ] as const
  ).filter(([, count]) => count !== null);
  return (
    <section aria-label={t('figures')} className={styles.figures}>
      <h2>{t('figures')}</h2>
      <dl>
        {shown.map(([name, count, isRounded]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{typeof count === 'number' ? `${format.number(count)}${isRounded ? '+' : ''}` : '\u00a0'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
