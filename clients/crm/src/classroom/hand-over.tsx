import { useErrorText } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { assignTeacher, staff } from './classroom.graphql.ts';
import styles from './classroom.module.css';
import { classroomTexts } from './classroom.texts.ts';

/** Gives the class to another teacher of the organisation; there is none to choose while it has one teacher. */
export function HandOver({ classroomId, teacherId }: { classroomId: string; teacherId: string }) {
  const t = useTexts(classroomTexts);
  const errorText = useErrorText();
  const teachers = useQuery(staff).data?.organizationTeachers.edges.map(({ node }) => node) ?? [];
  const others = teachers.filter(({ id }) => id !== teacherId);
  const [chosen, setChosen] = useState('');
  const [assign, { loading, data, error }] = useMutation(assignTeacher);
  const to = others.some(({ id }) => id === chosen) ? chosen : (others[0]?.id ?? '');
  if (others.length === 0) return null;

  function send(event: FormEvent) {
    event.preventDefault();
    void assign({ variables: { input: { classroomId, teacherId: to } } }).catch(() => {});
  }

  return (
    <Card as="section">
      <h2>{t('handOver')}</h2>
      <p className={styles.lead}>{t('handOverLead')}</p>
      <form noValidate onSubmit={send} className={styles.handOver}>
        <NativeSelect
          label={t('newTeacher')}
          value={to}
          data={others.map(({ id, fullName }) => ({ value: id, label: fullName ?? id }))}
          onChange={({ currentTarget: { value } }) => setChosen(value)}
        />
        <BigButton type="submit" kind="quiet" isBusy={loading}>
          {t('handOverSend')}
        </BigButton>
      </form>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      {data && !error && (
        <Notice kind="done">{t('handedOver', { name: data.assignClassroomTeacher.teacher.fullName ?? '' })}</Notice>
      )}
    </Card>
  );
}
