import { useErrorText } from '@alif24/client-shared/apollo';
import type { MainTeacherQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { IconUserCheck } from '@tabler/icons-react';
import { approveTeacher } from './organization.graphql.ts';
import styles from './organization.module.css';
import { organizationTexts } from './organization.texts.ts';

/** Who asks to be confirmed, and the one thing to do about it. */
export function TeacherCard({ teacher }: { teacher: NonNullable<MainTeacherQuery['user']> }) {
  const t = useTexts(organizationTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const [approve, { loading, error }] = useMutation(approveTeacher);
  const { id, fullName, teacherProfile } = teacher;
  const approvedAt = teacherProfile?.approvedAt;
  return (
    <Card as="section">
      <div className={styles.form}>
        <div>
          <h2>{fullName}</h2>
          {teacherProfile?.subject && (
            <p className={styles.about}>{t('subject', { subject: teacherProfile.subject })}</p>
          )}
        </div>
        {approvedAt ? (
          <Notice kind="done">{t('approvedAt', { date: format.date(approvedAt) })}</Notice>
        ) : (
          <Notice kind="info">{t('waiting')}</Notice>
        )}
        {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
        {!approvedAt && (
          <BigButton
            icon={<IconUserCheck aria-hidden="true" />}
            isBusy={loading}
            onClick={() => void approve({ variables: { teacherId: id } }).catch(() => {})}
          >
            {t('approveDo')}
          </BigButton>
        )}
      </div>
    </Card>
  );
}
