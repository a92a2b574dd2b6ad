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
    <fieldset className={styles.tools} aria-label={t('tools')}>
      <HostClock quiz={quiz} moves={moves} />
      <button type="button" aria-disabled={moves.isBusy} onClick={moves.extend}>
        <IconClockPlus size={20} aria-hidden="true" />
        {t('extend')}
      </button>
      <button type="button" aria-disabled={moves.isBusy} onClick={moves.skip}>
        <IconPlayerSkipForward size={20} aria-hidden="true" />
        {t('skip')}
      </button>
    </fieldset>
  );
}

/** Stops the clock for everybody and lets it run again. */
export function HostClock({ quiz, moves }: { quiz: OlimpHostedQuizFragment; moves: HostMoves }) {
  const t = useTexts(hostTexts);
  const Icon = quiz.isPaused ? IconPlayerPlay : IconPlayerPause;
  return (
    <button type="button" aria-disabled={moves.isBusy} onClick={quiz.isPaused ? moves.resume : moves.pause}>
      <Icon size={20} aria-hidden="true" />
      {t(quiz.isPaused ? 'resume' : 'pause')}
    </button>
  );
}
