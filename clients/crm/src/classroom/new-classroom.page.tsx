import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import type { CrmStaffQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { createClassroom, staff } from './classroom.graphql.ts';
import styles from './classroom.module.css';
import { classroomTexts } from './classroom.texts.ts';

type Teacher = CrmStaffQuery['organizationTeachers']['edges'][number]['node'];

/** A class begins with a name, a grade and who teaches it. */
export function NewClassroomPage() {
  const t = useTexts(classroomTexts);
  const result = useQuery(staff, { fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('add')} width="narrow">
      <QueryBoundary
        result={result}
        empty={{
          when: ({ organizationTeachers }) => organizationTeachers.edges.length === 0,
          show: (
            <EmptyState
              picture="school"
              advice={t('noStaff')}
              action={<BigButton to="/teachers">{t('toTeachers')}</BigButton>}
            />
          ),
        }}
      >
        {({ organizationTeachers }) => <ClassroomForm teachers={organizationTeachers.edges.map(({ node }) => node)} />}
      </QueryBoundary>
    </Page>
  );
}

function ClassroomForm({ teachers }: { teachers: readonly Teacher[] }) {
  const t = useTexts(classroomTexts);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [form, setForm] = useState({ name: '', grade: 1, teacherId: teachers[0]?.id ?? '' });
  const [isChecked, setChecked] = useState(false);
  const [create, { loading, error }] = useMutation(createClassroom);
  const isNamed = form.name.trim() !== '';

  async function send(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!isNamed) return;
    const { data } = await create({ variables: { input: form } }).catch(() => ({ data: undefined }));
    if (data) navigate(`/classrooms/${data.createClassroom.id}`);
  }

  return (
    <Card>
      <form noValidate onSubmit={send} className={styles.form}>
        <TextInput
          label={t('name')}
          placeholder={t('namePlace')}
          autoFocus
          maxLength={60}
          value={form.name}
          error={isChecked && !isNamed && t('nameWrong')}
          onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('grade')}
          value={form.grade}
          data={Array.from({ length: 12 }, (_, grade) => ({
            value: String(grade),
            label: grade === 0 ? t('beforeSchool') : t('gradeValue', { grade }),
          }))}
          onChange={(event) => setForm({ ...form, grade: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label={t('teacher')}
          value={form.teacherId}
          data={teachers.map(({ id, fullName }) => ({ value: id, label: fullName ?? id }))}
          onChange={(event) => setForm({ ...form, teacherId: event.currentTarget.value })}
        />
        {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
        <BigButton type="submit" isBusy={loading}>
          {t('save')}
        </BigButton>
      </form>
    </Card>
  );
}
