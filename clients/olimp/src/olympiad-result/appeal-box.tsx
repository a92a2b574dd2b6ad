import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { takeFocus } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { IconMessage2Question } from '@tabler/icons-react';
import { useState } from 'react';
import { AppealForm } from './appeal-form.tsx';
import { type Appeal, appealProblem } from './result.graphql.ts';
import styles from './result.module.css';
import { resultTexts } from './result.texts.ts';

interface AppealingProps {
  attemptId: string;
  problem: { id: string; number: number };
  /** Those that were made, the oldest first. */
  appeals: readonly Appeal[];
  mayAppeal: boolean;
  onAppealed: () => Promise<unknown>;
}

/** The appeals against one problem: how far they are, and where one is written while one may. */
export function Appealing({ attemptId, problem, appeals, mayAppeal, onAppealed }: AppealingProps) {
  const t = useTexts(resultTexts);
  const [isOpen, setOpen] = useState(false);
  const [wasSent, setSent] = useState(false);
  const [send, { loading, error }] = useMutation(appealProblem, { fetchPolicy: 'no-cache' });
  const submit = (text: string) =>
    send({ variables: { input: { attemptId, problemId: problem.id, text } } }).then(
      async () => {
        setSent(true);
        await onAppealed();
        setOpen(false);
      },
      () => {},
    );
  return (
    <>
      {appeals.map((appeal, n) => (
        <AppealState key={appeal.id} appeal={appeal} wasSent={wasSent && n === appeals.length - 1} />
      ))}
      {mayAppeal && !isOpen && (
        <button
          type="button"
          className={styles.appeal}
          aria-label={`${t('problem', { number: problem.number })}: ${t('appeal')}`}
          onClick={() => setOpen(true)}
        >
          <IconMessage2Question size={20} aria-hidden="true" /> {t('appeal')}
        </button>
      )}
      {mayAppeal && isOpen && (
        <AppealForm
          label={t('appealWhy')}
          hint={t('appealOnce')}
          submit={submit}
          isBusy={loading}
          error={error}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function AppealState({ appeal: { state, text, reply, answeredAt }, wasSent }: { appeal: Appeal; wasSent: boolean }) {
  const t = useTexts(resultTexts);
  const format = useFormat();
  return (
    <div className={styles.appealed} tabIndex={-1} ref={wasSent ? takeFocus : null}>
      <p>
        <strong>{t(`appeals_${state}`)}</strong>
        {answeredAt && ` · ${format.day(answeredAt)}`}
      </p>
      <blockquote>{text}</blockquote>
      {reply && (
        <p>
          {t('jurySays')} {reply}
        </p>
      )}
    </div>
  );
}
