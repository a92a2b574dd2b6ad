import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton } from '@alif24/client-shared/ui';
import { useState } from 'react';
import styles from './player.module.css';
import { playerTexts } from './player.texts.ts';
import { recallResumeCode, rememberResumeCode } from './player-token.ts';

/** The code that brings a guest back on another device, until they say that they wrote it down. */
export function ResumeCode({ quizId }: { quizId: string }) {
  const t = useTexts(playerTexts);
  const [code, setCode] = useState(() => recallResumeCode(quizId));
  if (!code) return null;
  const forget = () => {
    rememberResumeCode(quizId, null);
    setCode(null);
  };
  return (
    <section className={styles.code} aria-label={t('codeTitle')}>
      <p>
        {t('codeText')} <strong translate="no">{code}</strong>
      </p>
      <BigButton kind="quiet" onClick={forget}>
        {t('codeDone')}
      </BigButton>
    </section>
  );
}
