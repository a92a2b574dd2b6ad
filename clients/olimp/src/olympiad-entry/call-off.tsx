import { useErrorText } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { AskTwice, Card } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { callOff, type EntryOlympiad } from './entry.graphql.ts';
import styles from './entry.module.css';
import { entryTexts } from './entry.texts.ts';

/** For whoever holds it: it is not held after all, and what was paid goes back. */
export function CallOff({ olympiad }: { olympiad: EntryOlympiad }) {
  const t = useTexts(entryTexts);
  const errorText = useErrorText();
  const [send, { loading, error }] = useMutation(callOff);
  return (
    <Card as="section" className={styles.invitation}>
      <h2>{t('callOff')}</h2>
      <p>{t('callOffLead')}</p>
      <AskTwice
        label={t('callOffNow')}
        about={t('callOff')}
        sure={t('callOffSure')}
        isBusy={loading}
        problem={error && errorText(error).happened}
        act={() => send({ variables: { input: { olympiadId: olympiad.id } } }).catch(() => {})}
      />
    </Card>
  );
}
