import '@mantine/core/styles/Input.layer.css';
import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, ErrorState, Notice, Page, PageSkeleton } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import styles from './join.module.css';
import { joinQuiz, playerHere, quizByPin } from './live-quiz.graphql.ts';
import { NameChoice } from './name-choice.tsx';
import { type JoinedQuiz, placeOf } from './place-of.ts';
import { playerTexts } from './player.texts.ts';
import {
  forgetPlayer,
  joinKeyOf,
  recallHomework,
  recallPlayerToken,
  rememberHomework,
  rememberPlayerToken,
  rememberResumeCode,
} from './player-token.ts';
import { useQuizLanguage } from './quiz-language.tsx';
import { removalOf } from './removal.ts';
import { RestoreForm } from './restore-form.tsx';

/** Between the PIN and the quiz: what to be called. A player who was here before is asked whether it is them: others may use the device too. */
export function JoinPage() {
  const { pin = '' } = useParams();
  const t = useTexts(playerTexts);
  const { status, user } = useSession();
  const [isReturning, setReturning] = useState(false);
  const [, setForgotten] = useState(false);
  const { data, error } = useQuery(quizByPin, { variables: { pin }, fetchPolicy: 'no-cache' });
  const over = error && codeOf(error) === 'QUIZ_NOT_FOUND' ? recallHomework(pin) : null;
  const quizId = data?.liveQuiz.id ?? over ?? '';
  const playerToken = recallPlayerToken(quizId);
  const isKnown = status !== 'starting' && quizId !== '' && (playerToken !== null || over !== null);
  const before = useQuery(playerHere, {
    variables: { quizId, playerToken },
    fetchPolicy: 'no-cache',
    skip: !isKnown,
  });
  function notMe() {
    forgetPlayer(quizId, pin);
    setForgotten(true);
  }
  // The host has sent them out, or they have come back on another device: they come in again, or somebody else does.
  const isOut = ['PLAYER_REMOVED', 'FORBIDDEN', 'UNAUTHENTICATED'].includes(codeOf(before.error));
  if (isKnown && before.data) {
    return (
      <KnownPlayer
        title={data?.liveQuiz.title}
        nickname={before.data.liveQuizStanding.entry.player.nickname}
        place={data ? placeOf(data.liveQuiz) : `/homework/${quizId}`}
        notMe={notMe}
      />
    );
  }
  if (status === 'starting' || (isKnown && !before.error)) return <PageSkeleton />;
  if (error || (isKnown && before.error && !isOut)) {
    return (
      <>
        <ErrorState isPage error={error ?? before.error} />
        <p className={styles.other}>
          <Link to="/">{t('otherRoom')}</Link>
        </p>
      </>
    );
  }
  if (!data) return <PageSkeleton />;
  const quiz = data.liveQuiz;
  const { title } = quiz;
  const isRemoved = isKnown && removalOf(before.error)?.isBanned === false;
  const other = (
    <p className={styles.other}>
      <button type="button" onClick={() => setReturning(!isReturning)}>
        {t(isReturning ? 'backJoin' : 'back')}
      </button>
      {isRemoved && (
        <button type="button" onClick={notMe}>
          {t('notMe')}
        </button>
      )}
      <Link to="/">{t('otherRoom')}</Link>
    </p>
  );
  return (
    <Page title={t(isReturning ? 'backTitle' : 'joinTitle')} lead={t('joinLead', { title })} width="narrow">
      <Card>
        {isReturning ? (
          <RestoreForm pin={pin} quiz={quiz} />
        ) : (
          <JoinForm pin={pin} quiz={quiz} suggested={user?.displayName ?? ''} />
        )}
      </Card>
      {other}
    </Page>
  );
}

interface KnownPlayerProps {
  title: string | undefined;
  nickname: string;
  place: string;
  notMe: () => void;
}

/** Somebody plays in this browser already. */
function KnownPlayer({ title, nickname, place, notMe }: KnownPlayerProps) {
  const t = useTexts(playerTexts);
  return (
    <Page title={t('beforeTitle')} lead={title && t('joinLead', { title })} width="narrow">
      <Card className={styles.form}>
        <BigButton to={place}>{t('continueAs', { name: nickname })}</BigButton>
        <BigButton kind="quiet" onClick={notMe}>
          {t('notMe')}
        </BigButton>
        <p>{t('notMeHint', { name: nickname })}</p>
      </Card>
      <p className={styles.other}>
        <Link to="/">{t('otherRoom')}</Link>
      </p>
    </Page>
  );
}

interface JoinFormProps {
  pin: string;
  quiz: JoinedQuiz;
  suggested: string;
}

function JoinForm({ pin, quiz, suggested }: JoinFormProps) {
  const t = useTexts(playerTexts);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [language] = useQuizLanguage();
  const [nickname, setNickname] = useState(suggested.slice(0, 24));
  const [team, setTeam] = useState<number | null>(null);
  const [join, { loading, error }] = useMutation(joinQuiz);

  async function send(event: FormEvent) {
    event.preventDefault();
    // Who was sent out comes in again as the player they were.
    const own = { playerToken: recallPlayerToken(quiz.id), joinKey: joinKeyOf(quiz.id) };
    const input = { pin, nickname, language, team, ...own };
    const { data } = await join({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    const { playerToken, resumeCode } = data.joinLiveQuiz;
    rememberPlayerToken(quiz.id, playerToken ?? null);
    rememberResumeCode(quiz.id, resumeCode ?? null);
    if (quiz.pace === 'PLAYER') rememberHomework(pin, quiz.id);
    navigate(placeOf(quiz), { replace: true });
  }

  const code = codeOf(error);
  const kindly =
    code === 'QUIZ_LOCKED'
      ? t('locked')
      : code === 'BAD_USER_INPUT'
        ? t('letters')
        : removalOf(error)
          ? t('bannedText')
          : null;
  return (
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
      <NameChoice quizId={quiz.id} chosen={nickname} choose={setNickname} />
      {quiz.teams.length > 0 && (
        <fieldset className={styles.teams}>
          <legend>{t('chooseTeam')}</legend>
          {[{ index: null, name: t('anyTeam') }, ...quiz.teams].map(({ index, name }) => (
            <label key={index ?? 'any'}>
              <input type="radio" name="team" checked={team === index} onChange={() => setTeam(index)} />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      )}
      {error && <Notice kind={kindly ? 'info' : 'problem'}>{kindly ?? errorText(error).happened}</Notice>}
      <BigButton type="submit" isBusy={loading} isDisabled={nickname.trim() === ''}>
        {t('enter')}
      </BigButton>
    </form>
  );
}
