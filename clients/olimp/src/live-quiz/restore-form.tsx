import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import styles from './join.module.css';
import { restorePlayer } from './live-quiz.graphql.ts';
import { type JoinedQuiz, placeOf } from './place-of.ts';
import { playerTexts } from './player.texts.ts';
import { joinKeyOf, rememberHomework, rememberPlayerToken } from './player-token.ts';
import { removalOf } from './removal.ts';

/** The way back for a guest on another device: the name they have in the game, and the code they wrote down. */
export function RestoreForm({ pin, quiz }: { pin: string; quiz: JoinedQuiz }) {
  const t = useTexts(playerTexts);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [nickname, setNickname] = useState('');
  const [resumeCode, setResumeCode] = useState('');
  const [restore, { loading, error }] = useMutation(restorePlayer);

  async function send(event: FormEvent) {
    event.preventDefault();
    const { data } = await restore({
      variables: { input: { pin, nickname, resumeCode, joinKey: joinKeyOf(quiz.id) } },
    }).catch(() => ({
      data: undefined,
    }));
    if (!data) return;
    const { playerToken } = data.restoreLiveQuizPlayer;
    rememberPlayerToken(quiz.id, playerToken ?? null);
    if (quiz.pace === 'PLAYER') rememberHomework(pin, quiz.id);
    navigate(placeOf(quiz), { replace: true });
  }

  const kindly = codeOf(error) === 'NOT_FOUND' ? t('backWrong') : removalOf(error) ? t('bannedText') : null;
  return (
    <form onSubmit={send} className={styles.form}>
      <TextInput
        label={t('backNickname')}
        value={nickname}
        maxLength={24}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setNickname(event.currentTarget.value)}
      />
      <TextInput
        label={t('backCode')}
        description={t('backCodeHint')}
        value={resumeCode}
        maxLength={8}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={(event) => setResumeCode(event.currentTarget.value.toUpperCase())}
      />
      {error && <Notice kind={kindly ? 'info' : 'problem'}>{kindly ?? errorText(error).happened}</Notice>}
      <BigButton
        type="submit"
        isBusy={loading}
        isDisabled={nickname.trim() === '' || resumeCode.replace(/\W/g, '').length < 6}
      >
        {t('backEnter')}
      </BigButton>
    </form>
  );
}
