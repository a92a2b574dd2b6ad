import { Drawing } from '@alif24/client-shared/drawings';
import { useTexts } from '@alif24/client-shared/i18n';
import { useQuery } from '@apollo/client/react';
import styles from './read.module.css';
import { oneReading } from './reading.graphql.ts';
import { readingTexts } from './reading.texts.ts';
import { useScript } from './use-script.ts';

const ASK_AGAIN_MILLISECONDS = 2_000;

/** While the recogniser is at it: asks again until it is not; the page then goes on by itself. */
export function Scoring({ id, picture }: { id: string; picture: string }) {
  const t = useTexts(readingTexts);
  const script = useScript();
  useQuery(oneReading, {
    variables: { id, script },
    pollInterval: ASK_AGAIN_MILLISECONDS,
    fetchPolicy: 'network-only',
  });
  return (
    <section className={styles.scoring} role="status">
      <Drawing picture={picture} letter="" className={styles.picture} />
      <h2>{t('scoring')}</h2>
      <p>{t('scoringHint')}</p>
    </section>
  );
}
