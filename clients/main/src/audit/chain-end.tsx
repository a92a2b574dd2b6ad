import { useTexts } from '@alif24/client-shared/i18n';
import { CopyButton, Notice } from '@alif24/client-shared/ui';
import styles from './audit.module.css';
import { auditTexts } from './audit.texts.ts';

/** The hash over everything in the log, as `npm run audit -- verify --head` takes it. */
export function ChainEnd({ sequence, hash }: { sequence: number; hash: string }) {
  const t = useTexts(auditTexts);
  const line = `${sequence}:${hash}`;
  return (
    <Notice kind="info" action={<CopyButton text={line} label={t('copy')} done={t('copied')} />}>
      <span className={styles.head}>
        <strong>{t('head', { sequence })}</strong>
        <span>{t('headAdvice')}</span>
        <code>{line}</code>
      </span>
    </Notice>
  );
}
