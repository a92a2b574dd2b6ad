import { siteUrl } from '@alif24/client-shared/hosts';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Notice } from '@alif24/client-shared/ui';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { workTexts } from './work.texts.ts';
import styles from './work-list.module.css';

/** For a teacher whom no moderator has confirmed yet: what to send to one. */
export function ApprovalNotice({ teacherId }: { teacherId: string }) {
  const t = useTexts(workTexts);
  const [isCopied, setCopied] = useState(false);
  const link = `${siteUrl('main')}/teachers?id=${teacherId}`;
  return (
    <Notice
      kind="info"
      action={
        <BigButton
          kind="quiet"
          icon={isCopied ? <IconCheck size={20} aria-hidden="true" /> : <IconCopy size={20} aria-hidden="true" />}
          onClick={() => void navigator.clipboard?.writeText(link).then(() => setCopied(true))}
        >
          {t(isCopied ? 'copied' : 'copy')}
        </BigButton>
      }
    >
      {t('notApproved')} <code className={styles.link}>{link}</code>
    </Notice>
  );
}
