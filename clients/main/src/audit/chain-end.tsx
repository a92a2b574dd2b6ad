import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Notice } from '@alif24/client-shared/ui';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import styles from './audit.module.css';
import { auditTexts } from './audit.texts.ts';

/** The hash over everything in the log, as `npm run audit -- verify --head` takes it. */
export function ChainEnd({ sequence, hash }: { sequence: number; hash: string }) {
  const t = useTexts(auditTexts);
  const [isCopied, setCopied] = useState(false);
  const line = `${sequence}:${hash}`;
  return (
    <Notice
      kind="info"
      action={
        <BigButton
          kind="quiet"
          icon={isCopied ? <IconCheck size={20} aria-hidden="true" /> : <IconCopy size={20} aria-hidden="true" />}
          onClick={() => void navigator.clipboard?.writeText(line).then(() => setCopied(true))}
        >
          {t(isCopied ? 'copied' : 'copy')}
        </BigButton>
      }
    >
      <span className={styles.head}>
        <strong>{t('head', { sequence })}</strong>
        <span>{t('headAdvice')}</span>
        <code>{line}</code>
      </span>
    </Notice>
  );
}
