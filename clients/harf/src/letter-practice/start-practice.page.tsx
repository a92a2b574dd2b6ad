import { useTexts } from '@alif24/client-shared/i18n';
import { ErrorState, Page, PageSkeleton, QueryBoundary } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { practiceAlphabets, startLetterPractice } from './letter-practice.graphql.ts';
import { practiceTexts } from './letter-practice.texts.ts';
import styles from './start-practice.module.css';

/** With a letter or an alphabet in the address it deals a practice and goes there; without, it asks for one. */
export function StartPracticePage() {
  const [params] = useSearchParams();
  const [letterId, alphabet] = [params.get('letter'), params.get('alphabet')];
  return letterId || alphabet ? <Dealing input={letterId ? { letterId } : { alphabet }} /> : <ChooseAlphabet />;
}

type Target = { letterId: string } | { alphabet: string | null };

function Dealing({ input }: { input: Target }) {
  const navigate = useNavigate();
  const [start, { error }] = useMutation(startLetterPractice);
  const isStarted = useRef(false);

  const deal = useCallback(async () => {
    const { data } = await start({ variables: { input } }).catch(() => ({ data: null }));
    if (data) await navigate(`/practice/${data.startLetterPractice.id}`, { replace: true });
  }, [start, input, navigate]);

  useEffect(() => {
    if (isStarted.current) return;
    isStarted.current = true;
    void deal();
  }, [deal]);

  return error ? <ErrorState error={error} retry={() => void deal()} /> : <PageSkeleton />;
}

function ChooseAlphabet() {
  const t = useTexts(practiceTexts);
  const result = useQuery(practiceAlphabets);
  return (
    <Page title={t('title')} lead={t('choose')}>
      <QueryBoundary result={result}>
        {({ alphabets }) => (
          <ul className={styles.choices}>
            {alphabets.toReversed().map(({ language, name, letters }) => (
              <li key={language}>
                <Link to={`/practice?alphabet=${language}`} className={styles.choice}>
                  <span className={styles.glyphs} lang={language} aria-hidden="true">
                    {letters
                      .slice(0, 3)
                      .map(({ upper }) => upper)
                      .join(' ')}
                  </span>
                  <span className={styles.name} lang={language}>
                    {name}
                  </span>
                  <span className={styles.count}>{t('letters', { count: letters.length })}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </QueryBoundary>
    </Page>
  );
}
