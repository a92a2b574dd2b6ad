import { useErrorText } from '@alif24/client-shared/apollo';
import { dayIn, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type BillDraft, faultsOf, tiyinOf } from './bill-draft.ts';
import { type BillTarget, billClassroom, billPupils, issueBill } from './tuition.graphql.ts';
import styles from './tuition.module.css';
import { tuitionTexts } from './tuition.texts.ts';

export function BillForm({ classrooms }: { classrooms: readonly BillTarget[] }) {
  const t = useTexts(tuitionTexts);
  const errorText = useErrorText();
  const [classroomId, setClassroomId] = useState(classrooms[0]?.id ?? '');
  const pupils = useQuery(billPupils, { variables: { classroomId } }).data?.classroom.students?.edges ?? [];
  const [draft, setDraft] = useState<BillDraft>({
    ...{ target: `class:${classroomId}`, title: '', amount: '' },
    ...{ month: dayIn(0).slice(0, 7), dueOn: dayIn(10) },
  });
  // One key a filled-in form: a press that is repeated makes no second bill.
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [isChecked, setChecked] = useState(false);
  const [issued, setIssued] = useState<number | null>(null);
  const [issueOne, one] = useMutation(issueBill);
  const [issueMany, many] = useMutation(billClassroom);
  const studentCount = classrooms.find(({ id }) => id === classroomId)?.studentCount ?? 0;
  const faults = faultsOf(draft);
  const [kind, id = ''] = draft.target.split(':');
  const error = one.error ?? many.error;

  const change = (more: Partial<BillDraft>) => {
    setDraft({ ...draft, ...more });
    setKey(crypto.randomUUID());
    setIssued(null);
  };
  const field = (name: 'title' | 'amount' | 'dueOn' | 'month') => ({
    value: draft[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => change({ [name]: value }),
  });

  async function send(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (Object.values(faults).some(Boolean)) return;
    const terms = { title: draft.title, amount: String(tiyinOf(draft.amount)), dueOn: draft.dueOn, idempotencyKey };
    const count =
      kind === 'pupil'
        ? await issueOne({ variables: { input: { ...terms, studentId: id } } }).then(
            ({ data }) => data && 1,
            () => null,
          )
        : await issueMany({ variables: { input: { ...terms, classroomId: id, month: `${draft.month}-01` } } }).then(
            ({ data }) => data?.billClassroom.length ?? null,
            () => null,
          );
    setIssued(count ?? null);
  }

  return (
    <Card>
      <form noValidate onSubmit={send} className={styles.form}>
        <NativeSelect
          label={t('classField')}
          value={classroomId}
          onChange={({ currentTarget: { value } }) => {
            setClassroomId(value);
            change({ target: `class:${value}` });
          }}
          data={classrooms.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <NativeSelect
          label={t('toWhom')}
          value={draft.target}
          onChange={({ currentTarget: { value } }) => change({ target: value })}
          data={[
            { value: `class:${classroomId}`, label: t('wholeClass', { count: studentCount }) },
            ...pupils.map(({ node }) => ({ value: `pupil:${node.id}`, label: node.fullName ?? node.id })),
          ]}
        />
        <TextInput
          label={t('titleField')}
          placeholder={t('titlePlace')}
          maxLength={100}
          error={isChecked && faults.title && t('titleWrong')}
          {...field('title')}
        />
        <TextInput
          label={t('amountField')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={16}
          error={isChecked && faults.amount && t('amountWrong')}
          {...field('amount')}
        />
        {kind === 'class' && <TextInput label={t('month')} type="month" {...field('month')} />}
        <TextInput
          label={t('dueField')}
          type="date"
          min={dayIn(0)}
          max={dayIn(366)}
          error={isChecked && faults.dueOn && t('dueWrong')}
          {...field('dueOn')}
        />
        {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
        {issued !== null && (
          <Notice kind={issued > 0 ? 'done' : 'info'}>
            {issued > 0 ? t('issued', { count: issued }) : t('already')}
          </Notice>
        )}
        <BigButton type="submit" isBusy={one.loading || many.loading} isDisabled={issued !== null}>
          {t('send')}
        </BigButton>
      </form>
    </Card>
  );
}
