import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { IconCalendarTime } from '@tabler/icons-react';
import { useState } from 'react';
import { momentOf } from './deadline.ts';
import { DeadlineForm } from './deadline-form.tsx';
import { moveDeadline } from './homework.graphql.ts';
import styles from './homework.module.css';
import { homeworkTexts } from './homework.texts.ts';
import host from './host.module.css';

interface HomeworkDeadlineProps {
  quizId: string;
  deadline: string;
  take: (quiz: OlimpHostedQuizFragment) => void;
}

/** Until when homework takes answers, to be changed while it does. */
export function HomeworkDeadline({ quizId, deadline, take }: HomeworkDeadlineProps) {
  const t = useTexts(homeworkTexts);
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const [move, { loading, error, reset }] = useMutation(moveDeadline, { fetchPolicy: 'no-cache' });

  async function send(wanted: string) {
    const input = { quizId, deadline: wanted };
    const { data } = await move({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    take(data.moveLiveQuizDeadline);
    setOpen(false);
  }

  function close() {
    reset();
    setOpen(false);
  }

  return (
    <>
      <p className={styles.when}>{t('until', { day: format.day(deadline), time: format.time(deadline) })}</p>
      {isOpen ? (
        <div className={styles.move}>
          <DeadlineForm
            first={() => momentOf(deadline)}
            label={t('moveSave')}
            isBusy={loading}
            error={error}
            onSend={(wanted) => void send(wanted)}
          >
            <BigButton kind="quiet" onClick={close}>
              {t('moveNot')}
            </BigButton>
          </DeadlineForm>
        </div>
      ) : (
        <div className={host.tools}>
          <button type="button" onClick={() => setOpen(true)}>
            <IconCalendarTime size={20} aria-hidden="true" />
            {t('move')}
          </button>
        </div>
      )}
    </>
  );
}
