import { useErrorText } from '@alif24/client-shared/apollo';
import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, PageSkeleton } from '@alif24/client-shared/ui';
import { CombinedGraphQLErrors } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Hall } from './hall.tsx';
import { HandedIn } from './handed-in.tsx';
import { olympiad, startAttempt } from './olympiad.graphql.ts';
import styles from './paper.module.css';
import { paperTexts } from './paper.texts.ts';

/** The hall of an olympiad, without header or bar: `?stage=` to sit it, `?attempt=` to read one's own answers. */
export function PaperPage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const attemptId = search.get('attempt');
  if (attemptId) return <HandedIn attemptId={attemptId} olympiadId={id} />;
  return <Sitting olympiadId={id} stageId={search.get('stage') ?? ''} />;
}

/** Why the server refused, beside its code. */
const reasonOf = (error: unknown) =>
  CombinedGraphQLErrors.is(error) && (error.errors[0]?.extensions?.details as { reason?: string } | undefined)?.reason;

function Sitting({ olympiadId, stageId }: { olympiadId: string; stageId: string }) {
  const t = useTexts(paperTexts);
  const errorText = useErrorText();
  const { language } = useLanguage();
  const { data: about } = useQuery(olympiad, { variables: { id: olympiadId, locale: localeOf(language) } });
  const [start, { data, error, loading }] = useMutation(startAttempt, { fetchPolicy: 'no-cache' });
  const [state, setState] = useState<'HERE' | 'ELSEWHERE' | 'OVER'>('HERE');
  const begin = useCallback(async () => {
    await start({ variables: { input: { stageId } } }).catch(() => {});
    setState('HERE');
  }, [start, stageId]);
  useEffect(() => void begin(), [begin]);
  const onElsewhere = useCallback(() => setState('ELSEWHERE'), []);
  const onOver = useCallback(() => setState('OVER'), []);
  const started = data?.startOlympiadAttempt;
  if (error && !started && reasonOf(error) === 'NO_PAPER') {
    return (
      <main id="content" tabIndex={-1} className={styles.after}>
        <EmptyState
          isPage
          title={t('noPaper')}
          advice={t('noPaperText')}
          action={
            <BigButton isBusy={loading} onClick={() => void begin()}>
              {t('tryAgain')}
            </BigButton>
          }
        />
      </main>
    );
  }
  if (error && !started) {
    return (
      <main id="content" tabIndex={-1} className={styles.after}>
        <EmptyState
          isPage
          title={t('cannot')}
          advice={errorText(error).happened}
          action={<BigButton to={`/olympiads/${olympiadId}`}>{t('toOlympiad')}</BigButton>}
        />
      </main>
    );
  }
  if (!started) return <PageSkeleton />;
  if (state === 'OVER') return <HandedIn attemptId={started.attempt.id} olympiadId={olympiadId} />;
  if (state === 'ELSEWHERE') {
    return (
      <main id="content" tabIndex={-1} className={styles.after}>
        <EmptyState
          isPage
          title={t('elsewhere')}
          advice={t('elsewhereText')}
          action={<BigButton onClick={() => void begin()}>{t('here')}</BigButton>}
        />
      </main>
    );
  }
  const title = about?.olympiad?.title ?? '';
  return <Hall key={started.session} started={started} title={title} onElsewhere={onElsewhere} onOver={onOver} />;
}
