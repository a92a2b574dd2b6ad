import type { MainReadingFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, ErrorNotice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { markReading } from './reading.graphql.ts';
import { resultsTexts } from './results.texts.ts';
import { useScript } from './use-script.ts';

/** An adult who looks after the child says that the marks are right: then they count. */
export function ConfirmReading({ reading }: { reading: MainReadingFragment }) {
  const t = useTexts(resultsTexts);
  const script = useScript();
  const [confirm, { loading, error }] = useMutation(markReading);
  const { id, result } = reading;
  if (!result) return null;
  const marks = result.marks.map(({ word, verdict }) => ({ word, verdict }));
  const input = { readingId: id, wordsRead: result.wordsRead, marks };
  return (
    <>
      <ErrorNotice error={error} />
      <BigButton isBusy={loading} onClick={() => void confirm({ variables: { input, script } }).catch(() => {})}>
        {t('confirm')}
      </BigButton>
    </>
  );
}
