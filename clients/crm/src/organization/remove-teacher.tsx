import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { AskTwice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { removeTeacher, type TeacherRow, teachers } from './organization.graphql.ts';
import { organizationTexts } from './organization.texts.ts';

/** Takes a teacher off the staff; whoever follows takes the classes. */
export function RemoveTeacher({ teacher, others }: { teacher: TeacherRow; others: readonly TeacherRow[] }) {
  const t = useTexts(organizationTexts);
  const errorText = useErrorText();
  const [handOverTo, setHandOverTo] = useState('');
  const [remove, { loading, error }] = useMutation(removeTeacher, { refetchQueries: [teachers] });
  const name = teacher.fullName ?? '';
  const problem = error && (codeOf(error) === 'CONFLICT' ? t('needsFollower') : errorText(error).happened);
  const input = { teacherId: teacher.id, handOverTo: handOverTo || null };
  return (
    <AskTwice
      label={t('remove')}
      about={name}
      yes={t('remove')}
      sure={
        <NativeSelect
          label={t('follower')}
          value={handOverTo}
          data={[
            { value: '', label: t('noFollower') },
            ...others.map(({ id, fullName }) => ({ value: id, label: fullName ?? id })),
          ]}
          onChange={({ currentTarget: { value } }) => setHandOverTo(value)}
        />
      }
      isBusy={loading}
      problem={problem}
      act={() => remove({ variables: { input } }).catch(() => {})}
    />
  );
}
