import '@mantine/core/styles/Input.layer.css';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { skipToken, useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { teacher } from './organization.graphql.ts';
import styles from './organization.module.css';
import { organizationTexts } from './organization.texts.ts';
import { TeacherCard } from './teacher-card.tsx';

const code = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** Who is to be confirmed stands in the address, so that the link which a teacher sends opens on them. */
export function ApproveTeacherPage() {
  const t = useTexts(organizationTexts);
  const [params, setParams] = useSearchParams();
  const [isWrong, setWrong] = useState(false);
  const id = code.exec(params.get('id') ?? '')?.[0];
  const result = useQuery(teacher, id ? { variables: { id } } : skipToken);

  function find(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = code.exec(String(new FormData(event.currentTarget).get('code')))?.[0];
    setWrong(!typed);
    if (typed) setParams({ id: typed });
  }

  return (
    <Page title={t('approve')} lead={t('approveLead')} width="narrow">
      <div className={styles.steps}>
        <Card>
          <form noValidate onSubmit={find} className={styles.form}>
            <TextInput
              name="code"
              autoComplete="off"
              label={t('code')}
              defaultValue={id}
              error={isWrong && t('codeWrong')}
            />
            <BigButton type="submit" kind={id ? 'quiet' : 'main'}>
              {t('find')}
            </BigButton>
          </form>
        </Card>
        {id && (
          <QueryBoundary
            result={result}
            empty={{
              when: ({ user }) => user?.role !== 'TEACHER',
              show: <EmptyState title={t('notTeacher')} advice={t('notTeacherAdvice')} />,
            }}
          >
            {({ user }) => user && <TeacherCard teacher={user} />}
          </QueryBoundary>
        )}
      </div>
    </Page>
  );
}
