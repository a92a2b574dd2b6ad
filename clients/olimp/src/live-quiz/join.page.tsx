import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, ErrorState, Notice, Page, PageSkeleton } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import styles from './join.module.css';
import { joinQuiz, quizByPin } from './live-quiz.graphql.ts';
import { playerTexts } from './player.texts.ts';
import { recallPlayerToken, rememberPlayerToken } from './player-token.ts';

/** Between the PIN and the quiz: what to be called. A player who was here before goes straight in. */
export function JoinPage() {
  const { pin = '' } = useParams();
  const t = useTexts(playerTexts);
  const { status, user } = useSession();
  const { data, error } = useQuery(quizByPin, { variables: { pin }, fetchPolicy: 'no-cache' });
  if (error) {
    return (
      <>
        <ErrorState error={error} />
        <p className={styles.other}>
          <Link to="/">{t('otherRoom')}</Link>
        </p>
      </>
    );
  }
  if (!data || status === 'starting') return <PageSkeleton />;
  if (recallPlayerToken(data.liveQuiz.id)) return <Navigate replace to={`/play/${data.liveQuiz.id}`} />;
  return <JoinForm pin={pin} title={data.liveQuiz.title} suggested={user?.displayName ?? ''} />;
}

function JoinForm({ pin, title, suggested }: { pin: string; title: string; suggested: string }) {
  const t = useTexts(playerTexts);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [nickname, setNickname] = useState(suggested.slice(0, 24));
  const [join, { loading, error }] = useMutation(joinQuiz);

  async function send(event: FormEvent) {
    event.preventDefault();
    const { data } = await join({ variables: { input: { pin, nickname } } }).catch(() => ({ data: undefined }));
    if (!data) return;
    const { quiz, playerToken } = data.joinLiveQuiz;
    rememberPlayerToken(quiz.id, playerToken ?? null);
    navigate(`/play/${quiz.id}`, { replace: true });
  }

  return (
    <Page title={t('joinTitle')} lead={t('joinLead', { title })} width="narrow">
      <Card>
        <form onSubmit={send} className={styles.form}>
          <TextInput
            label={t('nickname')}
            description={t('nicknameHint')}
            value={nickname}
            maxLength={24}
            autoFocus
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setNickname(event.currentTarget.value)}
          />
          {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
          <BigButton type="submit" isBusy={loading} isDisabled={nickname.trim() === ''}>
            {t('enter')}
          </BigButton>
        </form>
      </Card>
      <p className={styles.other}>
        <Link to="/">{t('otherRoom')}</Link>
      </p>
    </Page>
  );
}
