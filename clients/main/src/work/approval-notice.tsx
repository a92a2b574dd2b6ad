import { siteUrl } from '@alif24/client-shared/hosts';
import { useTexts } from '@alif24/client-shared/i18n';
import { CopyButton, Notice } from '@alif24/client-shared/ui';
import { workTexts } from './work.texts.ts';
import styles from './work-list.module.css';

/** For a teacher whom no moderator has confirmed yet: what to send to one. */
export function ApprovalNotice({ teacherId }: { teacherId: string }) {
  const t = useTexts(workTexts);
  const link = `${siteUrl('main')}/teachers?id=${teacherId}`;
  return (
    <Notice kind="info" action={<CopyButton text={link} label={t('copy')} done={t('copied')} />}>
      {t('notApproved')} <code className={styles.link}>{link}</code>
    </Notice>
  );
}
