import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { hostTexts } from './host.texts.ts';
import type { HostMoves } from './use-host-moves.ts';

/** Whether anybody else may come in, to be changed. */
export function HostLock({ quiz: { isLocked }, moves }: { quiz: OlimpHostedQuizFragment; moves: HostMoves }) {
  const t = useTexts(hostTexts);
  const Icon = isLocked ? IconLockOpen : IconLock;
  return (
    <>
      <button type="button" aria-disabled={moves.isBusy} onClick={() => moves.lock(!isLocked)}>
        <Icon size={20} aria-hidden="true" />
        {t(isLocked ? 'unlock' : 'lock')}
      </button>
      {isLocked && <p role="status">{t('isLocked')}</p>}
    </>
  );
}
