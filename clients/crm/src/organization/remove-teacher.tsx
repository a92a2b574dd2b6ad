import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { useMutation } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { removeTeacher, type TeacherRow, teachers } from './organization.graphql.ts';
import { organizationTexts } from './organization.texts.ts';
import styles from './people.module.css';

/** Takes a teacher off the staff; whoever follows takes the classes. */
export function RemoveTeacher({ teacher, others }: { teacher: TeacherRow; others: readonly TeacherRow[] }) {
  const t = useTexts(organizationTexts);
  const errorText = useErrorText();
  const [isAsked, setAsked] = useState(false);
  const [handOverTo, setHandOverTo] = useState('');
  const [remove, { loading, error }] = useMutation(removeTeacher, { refetchQueries: [teachers] });
  const name = teacher.fullName ?? '';
  const problem = error && (codeOf(error) === 'CONFLICT' ? t('needsFollower') : errorText(error).happened);
  if (!isAsked) {
    return (
      <span className={styles.ask}>
        <button type="button" aria-label={`${t('remove')}: ${name}`} onClick={() => setAsked(true)}>
          {t('remove')}
        </button>
      </span>
    );
  }
  return (
    <span className={styles.ask}>
      <NativeSelect
        label={t('follower')}
        value={handOverTo}
        data={[
          { value: '', label: t('noFollower') },
          ...others.map(({ id, fullName }) => ({ value: id, label: fullName ?? id })),
        ]}
        onChange={({ currentTarget: { value } }) => setHandOverTo(value)}
      />
      <button
        type="button"
        disabled={loading}
        onClick={() => {
          const input = { teacherId: teacher.id, handOverTo: handOverTo || null };
          void remove({ variables: { input } }).catch(() => {});
        }}
      >
        {t('remove')}
      </button>
      <button type="button" onClick={() => setAsked(false)}>
        {t('keep')}
      </button>
      {problem && <small role="alert">{problem}</small>}
    </span>
  );
}
