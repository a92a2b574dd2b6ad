import { useTexts } from '@alif24/client-shared/i18n';
import { Notice } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { oneReading } from './reading.graphql.ts';
import { readingTexts } from './reading.texts.ts';
import { useScript } from './use-script.ts';

const ASK_AGAIN_MILLISECONDS = 2_000;

/** While the recogniser is at it: asks again until it is not; the page then goes on by itself. */
export function Scoring({ id }: { id: string }) {
  const t = useTexts(readingTexts);
  const script = useScript();
  useQuery(oneReading, {
    variables: { id, script },
    pollInterval: ASK_AGAIN_MILLISECONDS,
    fetchPolicy: 'network-only',
  });
  return (
    <Notice kind="info">
      <strong>{t('scoring')}</strong> {t('scoringHint')}
    </Notice>
  );
}
