import { IconHome, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useErrorText } from '../apollo/index.ts';
import { useTexts } from '../i18n/index.ts';
import { BigButton } from './big-button.tsx';
import { Picture, type PictureName } from './pictures/picture.tsx';
import styles from './states.module.css';
import { uiTexts } from './ui.texts.ts';

interface EmptyStateProps {
  /** What is not here yet, in a few words. */
  title?: string;
  /** What to do so that there is something. */
  advice?: ReactNode;
  picture?: PictureName;
  action?: ReactNode;
  /** Nothing else is on the page, so this is its heading. */
  isPage?: boolean;
}

/** A drawn place where something will be, and what to do about it. */
export function EmptyState({ title, advice, picture = 'teapot', action, isPage }: EmptyStateProps) {
  const t = useTexts(uiTexts);
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div className={styles.state}>
      <Picture name={picture} />
      <Heading>{title ?? t('emptyTitle')}</Heading>
      {advice && <p>{advice}</p>}
      {action}
    </div>
  );
}

interface ErrorStateProps {
  error: unknown;
  retry?: () => void;
  /** Nothing else is on the page, so this is its heading. */
  isPage?: boolean;
}

/** What happened and what to try, from whatever an operation failed with, and the way to it. */
export function ErrorState({ error, retry, isPage }: ErrorStateProps) {
  const t = useTexts(uiTexts);
  const { code, happened, tryThis } = useErrorText()(error);
  const Heading = isPage ? 'h1' : 'h2';
  const { pathname, search } = useLocation();
  // Asked again it would not be there either.
  const isLost = code === 'NOT_FOUND' || code === 'FORBIDDEN';
  const needsSession = code === 'UNAUTHENTICATED' || code === 'SESSION_EXPIRED';
  return (
    <div className={styles.state} role="alert">
      <Picture name={code === 'NOT_FOUND' ? 'teapot' : 'kite'} />
      <Heading>{happened}</Heading>
      <p>{tryThis}</p>
      {needsSession ? (
        <BigButton to={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>{t('signIn')}</BigButton>
      ) : isLost ? (
        <BigButton to="/" icon={<IconHome aria-hidden="true" />}>
          {t('home')}
        </BigButton>
      ) : (
        retry && (
          <BigButton icon={<IconRefresh aria-hidden="true" />} onClick={retry}>
            {t('retry')}
          </BigButton>
        )
      )}
    </div>
  );
}

/** For an address that leads nowhere. */
export function LostState() {
  const t = useTexts(uiTexts);
  return (
    <EmptyState
      isPage
      picture="kite"
      title={t('lost')}
      advice={t('lostAdvice')}
      action={
        <BigButton to="/" icon={<IconHome aria-hidden="true" />}>
          {t('home')}
        </BigButton>
      }
    />
  );
}

/** For a fault in our own code: the page stopped, the site did not. */
export function CrashedState() {
  const t = useTexts(uiTexts);
  return (
    <div className={styles.state} role="alert">
      <Picture name="kite" />
      <h1>{t('crashed')}</h1>
      <p>{t('crashedAdvice')}</p>
      <BigButton icon={<IconRefresh aria-hidden="true" />} onClick={() => window.location.reload()}>
        {t('reload')}
      </BigButton>
    </div>
  );
}
