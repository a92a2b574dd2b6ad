import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { IconClockPlus, IconPlayerPause, IconPlayerPlay, IconPlayerSkipForward } from '@tabler/icons-react';
import styles from './host.module.css';
import { hostTexts } from './host.texts.ts';
import type { HostMoves } from './use-host-moves.ts';

/** What a host may do to an open question besides closing it. */
export function HostTools({ quiz, moves }: { quiz: OlimpHostedQuizFragment; moves: HostMoves }) {
  const t = useTexts(hostTexts);
  if (quiz.state !== 'QUESTION_OPEN') return null;
  return (
    <fieldset className={styles.tools} disabled={moves.isBusy} aria-label={t('tools')}>
      {quiz.isPaused ? (
        <button type="button" onClick={moves.resume}>
          <IconPlayerPlay size={20} aria-hidden="true" />
          {t('resume')}
        </button>
      ) : (
        <button type="button" onClick={moves.pause}>
          <IconPlayerPause size={20} aria-hidden="true" />
          {t('pause')}
        </button>
      )}
      <button type="button" onClick={moves.extend}>
        <IconClockPlus size={20} aria-hidden="true" />
        {t('extend')}
      </button>
      <button type="button" onClick={moves.skip}>
        <IconPlayerSkipForward size={20} aria-hidden="true" />
        {t('skip')}
      </button>
    </fieldset>
  );
}
