import { useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, MoreButton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { storiesMade } from './stories.graphql.ts';
import styles from './stories.module.css';
import { storyTexts } from './story.texts.ts';
import { StoryCard } from './story-card.tsx';

/** The stories that were written to order, on a shelf of their own; nothing where there are none, or they cannot be had now. */
export function MadeStories({ isAdult, canMake }: { isAdult: boolean; canMake: boolean }) {
  const t = useTexts(storyTexts);
  const { language } = useLanguage();
  const script = language === 'uz-Cyrl' ? ('CYRL' as const) : null;
  const { data, fetchMore } = useQuery(storiesMade, { variables: { script }, fetchPolicy: 'cache-and-network' });
  const made = data?.storiesMade;
  const isShown = made !== undefined && made.edges.length > 0;
  if (!isShown && !canMake) return null;
  return (
    <section className={styles.made}>
      {isShown && (
        <>
          <h2>{t(isAdult ? 'madeForChildren' : 'made')}</h2>
          <ul className={styles.shelf}>
            {made.edges.map(({ node }) => (
              <StoryCard key={node.id} story={node} />
            ))}
          </ul>
          <MoreButton pageInfo={made.pageInfo} fetchMore={fetchMore}>
            {t('more')}
          </MoreButton>
        </>
      )}
      {canMake && (
        <BigButton kind="quiet" to="/stories/new">
          {t('makeOne')}
        </BigButton>
      )}
    </section>
  );
}
