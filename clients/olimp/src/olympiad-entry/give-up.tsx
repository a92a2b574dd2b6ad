import { useErrorText } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { AskTwice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { type Entry, type EntryOlympiad, entryBox, giveUpEntry, payer } from './entry.graphql.ts';
import { entryTexts } from './entry.texts.ts';

/** Before anything has begun a place may be given up; a paid one by guardians alone, and while its money goes back. */
export function GiveUp({ olympiad, entry, isPupil }: { olympiad: EntryOlympiad; entry: Entry; isPupil: boolean }) {
  const t = useTexts(entryTexts);
  const errorText = useErrorText();
  const [giveUp, { loading, error }] = useMutation(giveUpEntry, {
    ...{ refetchQueries: [entryBox, payer], awaitRefetchQueries: true },
  });
  const isPriced = String(olympiad.price) !== '0';
  const isPaid = isPriced && entry.state === 'CONFIRMED';
  const isRefundable = olympiad.refundableUntil && Date.parse(olympiad.refundableUntil) > Date.now();
  if (isPaid && (isPupil || !isRefundable)) return null;
  return (
    <AskTwice
      label={t('giveUp')}
      about={entry.student?.displayName ?? ''}
      sure={t('giveUpSure')}
      isBusy={loading}
      problem={error && errorText(error).happened}
      act={() => giveUp({ variables: { input: { entryId: entry.id } } }).catch(() => {})}
    />
  );
}
