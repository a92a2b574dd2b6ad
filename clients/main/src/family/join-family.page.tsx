import '@mantine/core/styles/Input.layer.css';
import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import { RequireSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice, Page } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { acceptGuardianInvitation } from './family.graphql.ts';
import styles from './family.module.css';
import { familyTexts } from './family.texts.ts';

const KEPT = 'alif24-invitation';

/** The code of the link; kept while a guest signs in, for addresses that servers get to see must not carry it. */
function invitedBy(): string {
  const code = window.location.hash.slice(1) || sessionStorage.getItem(KEPT) || '';
  if (code) sessionStorage.setItem(KEPT, code);
  return code;
}

/** `/family/join#…`: a parent accepts an invitation to look after a child. */
export function JoinFamilyPage() {
  const [code] = useState(invitedBy);
  return (
    <RequireSession roles={['PARENT']}>
      <JoinFamily code={code} />
    </RequireSession>
  );
}

function JoinFamily({ code }: { code: string }) {
  const t = useTexts(familyTexts);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [accept, { error, loading }] = useMutation(acceptGuardianInvitation);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('code'));
    const { data } = await accept({ variables: { input: { code: typed } } }).catch(() => ({ data: undefined }));
    if (!data) return;
    sessionStorage.removeItem(KEPT);
    await navigate(`/children/${data.acceptGuardianInvitation.id}`, { replace: true });
  }
  const said: Partial<Record<string, string>> = { NOT_FOUND: t('joinWrong'), ALREADY_EXISTS: t('joinAlready') };
  return (
    <Page title={t('join')} lead={t('joinLead')} width="narrow">
      <Card>
        <form noValidate autoComplete="off" onSubmit={(event) => void send(event)} className={styles.part}>
          <TextInput
            name="code"
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={20}
            label={t('joinCode')}
            defaultValue={code}
          />
          {error && <Notice kind="problem">{said[codeOf(error)] ?? errorText(error).happened}</Notice>}
          <BigButton type="submit" isBusy={loading}>
            {t('joinNow')}
          </BigButton>
        </form>
      </Card>
    </Page>
  );
}
