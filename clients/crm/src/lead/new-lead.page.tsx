import '@mantine/core/styles/Input.layer.css';
import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import type { LeadSource } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice, Page } from '@alif24/client-shared/ui';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { createLead } from './lead.graphql.ts';
import styles from './lead.module.css';
import { leadTexts } from './lead.texts.ts';

const SOURCES = [
  'PHONE_CALL',
  'TELEGRAM',
  'REFERRAL',
  'WALK_IN',
  'WEBSITE',
  'ADVERTISING',
  'OTHER',
] as const satisfies readonly LeadSource[];

/** A call or a message, written down before it is forgotten. */
export function NewLeadPage() {
  const t = useTexts(leadTexts);
  const navigate = useNavigate();
  const [form, setForm] = useState({ fullName: '', phone: '+998 ', source: 'PHONE_CALL' as LeadSource, note: '' });
  const [isChecked, setChecked] = useState(false);
  const [create, { loading, error }] = useMutation(createLead);
  const isNamed = form.fullName.trim() !== '';
  const isReachable = form.phone.replace(/\D/g, '').length >= 9;

  async function send(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!isNamed || !isReachable) return;
    const { data } = await create({ variables: { input: form } }).catch(() => ({ data: undefined }));
    if (data) navigate('/leads?stage=NEW');
  }

  return (
    <Page title={t('add')} width="narrow">
      <Card>
        <form noValidate onSubmit={send} className={styles.form}>
          <TextInput
            name="fullName"
            label={t('fullName')}
            autoFocus
            maxLength={100}
            value={form.fullName}
            error={isChecked && !isNamed && t('nameWrong')}
            onChange={(event) => setForm({ ...form, fullName: event.currentTarget.value })}
          />
          <TextInput
            label={t('phone')}
            type="tel"
            inputMode="tel"
            maxLength={30}
            value={form.phone}
            error={isChecked && !isReachable && t('phoneWrong')}
            onChange={(event) => setForm({ ...form, phone: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('source')}
            value={form.source}
            data={SOURCES.map((value) => ({ value, label: t(value) }))}
            onChange={(event) => {
              const source = SOURCES.find((one) => one === event.currentTarget.value);
              if (source) setForm({ ...form, source });
            }}
          />
          <TextInput
            label={t('note')}
            placeholder={t('notePlace')}
            maxLength={1000}
            value={form.note}
            onChange={(event) => setForm({ ...form, note: event.currentTarget.value })}
          />
          {error && <Problem error={error} />}
          <BigButton type="submit" isBusy={loading}>
            {t('save')}
          </BigButton>
        </form>
      </Card>
    </Page>
  );
}

/** A number that is known leads to whom it belongs. */
function Problem({ error }: { error: unknown }) {
  const t = useTexts(leadTexts);
  const errorText = useErrorText();
  const known = knownLead(error);
  if (!known) return <Notice kind="problem">{errorText(error).happened}</Notice>;
  return (
    <Notice kind="info" action={<Link to={`/leads/${known}`}>{t('openKnown')}</Link>}>
      {t('known')}
    </Notice>
  );
}

function knownLead(error: unknown): string | null {
  if (codeOf(error) !== 'ALREADY_EXISTS' || !CombinedGraphQLErrors.is(error)) return null;
  const details = error.errors[0]?.extensions?.details as { leadId?: string } | undefined;
  return details?.leadId ?? null;
}
