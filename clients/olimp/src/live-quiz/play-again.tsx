import { useErrorText } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { useMutation } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { hostTexts } from './host.texts.ts';
import { playAgain } from './live-quiz-host.graphql.ts';
import styles from './play-again.module.css';

/** Opens a new room with the questions of a quiz that is over. */
export function PlayAgain({ quizId, title }: { quizId: string; title: string }) {
  const t = useTexts(hostTexts);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [play, { loading, error }] = useMutation(playAgain);
  async function open() {
    const { data } = await play({ variables: { input: { quizId } } }).catch(() => ({ data: undefined }));
    if (data) navigate(`/host/${data.playLiveQuizAgain.id}`);
  }
  return (
    <>
      <button
        type="button"
        className={styles.again}
        aria-label={`${t('again')}: ${title}`}
        disabled={loading}
        onClick={open}
      >
        {t('again')}
      </button>
      {error && <small role="alert">{errorText(error).happened}</small>}
    </>
  );
}
