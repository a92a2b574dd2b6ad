import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { AlphabetMap } from './alphabet-map.tsx';
import { myLetterProgress } from './letter-progress.graphql.ts';
import { progressTexts } from './letter-progress.texts.ts';
import styles from './progress.module.css';
import { type LetterStanding, StateLegend } from './state-sign.tsx';

/** The pupil's own map: every letter of the alphabets they began, with how it stands. */
export function ProgressPage() {
  const t = useTexts(progressTexts);
  const result = useQuery(myLetterProgress, { fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryBoundary
        result={result}
        empty={{
          when: ({ me }) => me?.letterProgress?.length === 0,
          show: (
            <EmptyState
              picture="letters"
              advice={t('none')}
              action={<BigButton to="/practice?alphabet=uz">{t('start')}</BigButton>}
            />
          ),
        }}
      >
        {({ me, alphabets }) => {
          const states = new Map<string, LetterStanding>(
            me?.letterProgress?.map(({ letter, state }) => [letter.id, state]),
          );
          const begun = alphabets.filter(({ letters }) => letters.some(({ id }) => states.has(id)));
          const byProgress = begun.sort((a, b) => count(b.letters, states) - count(a.letters, states));
          return (
            <>
              <StateLegend />
              <div className={styles.maps}>
                {byProgress.map((alphabet) => (
                  <AlphabetMap key={alphabet.language} alphabet={alphabet} states={states} />
                ))}
              </div>
              <p className={styles.rule}>{t('rule')}</p>
            </>
          );
        }}
      </QueryBoundary>
    </Page>
  );
}

const count = (letters: readonly { id: string }[], states: ReadonlyMap<string, unknown>) =>
  letters.filter(({ id }) => states.has(id)).length;
