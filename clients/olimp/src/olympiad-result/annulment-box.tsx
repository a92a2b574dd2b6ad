import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, takeFocus } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { IconMessage2Question } from '@tabler/icons-react';
import { useState } from 'react';
import { annulmentTexts } from './annulment.texts.ts';
import { AppealForm } from './appeal-form.tsx';
import { appealAnnulment, type OwnAnnulment } from './result.graphql.ts';
import styles from './result.module.css';
import { resultTexts } from './result.texts.ts';

interface AnnulmentBoxProps {
  annulment: OwnAnnulment;
  onAppealed: () => Promise<unknown>;
}

/** That the jury let the work not count, and why; what the family says to it, and what the jury answers. */
export function AnnulmentBox({ annulment, onAppealed }: AnnulmentBoxProps) {
  const t = useTexts(annulmentTexts);
  const common = useTexts(resultTexts);
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const [wasSent, setSent] = useState(false);
  const [send, { loading, error }] = useMutation(appealAnnulment, { fetchPolicy: 'no-cache' });
  const { id, reason, appeal, reply, liftedAt, appealsUntil, follows } = annulment;
  const mayAppeal = !!appealsUntil && Date.parse(appealsUntil) > Date.now();
  const submit = (text: string) =>
    send({ variables: { input: { annulmentId: id, text } } }).then(
      async () => {
        setSent(true);
        await onAppealed();
      },
      () => {},
    );
  return (
    <Card className={styles.annulled}>
      <p className={styles.rank}>{t(liftedAt ? 'lifted' : 'annulled')}</p>
      {!liftedAt && (
        <>
          <p>{follows ? t('follows', { number: follows.number }) : t('kindly')}</p>
          <dl className={styles.answers}>
            <div>
              <dt>{t('reason')}</dt>
              <dd>{reason}</dd>
            </div>
          </dl>
        </>
      )}
      {appeal !== null && (
        <div className={styles.appealed} tabIndex={-1} ref={wasSent ? takeFocus : null}>
          <p>
            <strong>{t(reply ? 'answered' : 'sent')}</strong>
          </p>
          <blockquote>{appeal}</blockquote>
        </div>
      )}
      {reply && (
        <p>
          {common('jurySays')} {reply}
        </p>
      )}
      {mayAppeal && (
        <p className={styles.note}>
          {t('until', { until: `${format.day(appealsUntil)}, ${format.time(appealsUntil)}` })} {common('zone')}
        </p>
      )}
      {mayAppeal && !isOpen && (
        <BigButton kind="quiet" icon={<IconMessage2Question aria-hidden="true" />} onClick={() => setOpen(true)}>
          {common('appeal')}
        </BigButton>
      )}
      {mayAppeal && isOpen && (
        <AppealForm
          label={t('why')}
          hint={t('once')}
          submit={submit}
          isBusy={loading}
          error={error}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  );
}
