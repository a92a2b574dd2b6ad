import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { AskTwice, BigButton, Card, Notice, takeFocus } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Annulment, juryAnnulments, liftAnnulment, numbersOf, upholdAnnulment } from './annulment.graphql.ts';
import { annulmentTexts } from './annulment.texts.ts';
import styles from './jury.module.css';
import { isHeld, type PartProps } from './jury.page.tsx';
import { juryTexts } from './jury.texts.ts';
import { useAct } from './use-act.ts';
import { useFocusAfter } from './use-focus-after.ts';

/** Work of a grade that does not count, and what families say to it; nothing where there is none. */
export function Annulments({ olympiad, stage, grade, readAgain }: PartProps) {
  const t = useTexts(annulmentTexts);
  const variables = { id: olympiad.id, stageId: stage.stage.id, grade };
  const { data, refetch } = useQuery(juryAnnulments, { variables, fetchPolicy: 'no-cache' });
  return (
    <AnnulmentList
      title={t('list', { grade })}
      olympiad={olympiad}
      stage={stage}
      all={data?.olympiad?.jury?.stages[0]?.annulments ?? []}
      readAgain={() => Promise.all([readAgain(), refetch()])}
    />
  );
}

interface AnnulmentListProps extends Pick<PartProps, 'olympiad' | 'stage' | 'readAgain'> {
  title: string;
  all: readonly Annulment[];
}

/** Nothing where there is none. */
export function AnnulmentList({ title, olympiad, stage, all, readAgain }: AnnulmentListProps) {
  const t = useTexts(annulmentTexts);
  const [lifted, setLifted] = useState<Annulment | null>(null);
  if (all.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="annulments">
      <h3 id="annulments">{title}</h3>
      {lifted && <NewCount stageId={stage.stage.id} grade={lifted.grade} text={t('lifted')} />}
      <ul className={styles.problems}>
        {all.map((annulment) => (
          <AnnulmentCard
            key={annulment.id}
            annulment={annulment}
            mayDecide={isHeld(olympiad) && !annulment.liftedAt}
            readAgain={readAgain}
            onLifted={() => setLifted(annulment)}
          />
        ))}
      </ul>
    </section>
  );
}

/** That there is another count now, and the way to it. */
export function NewCount({ stageId, grade, text }: { stageId: string; grade: number; text: string }) {
  const t = useTexts(annulmentTexts);
  return (
    <div tabIndex={-1} ref={takeFocus}>
      <Notice kind="done" action={<Link to={`?stage=${stageId}&grade=${grade}`}>{t('seeCount')}</Link>}>
        {text}
      </Notice>
    </div>
  );
}

const stateOf = ({ shownAt, appealedAt, answeredAt, liftedAt }: Annulment) => {
  if (liftedAt) return 'LIFTED';
  if (appealedAt) return answeredAt ? 'UPHELD' : 'APPEALED';
  return shownAt ? 'SHOWN' : 'NOT_SHOWN';
};

interface AnnulmentCardProps {
  annulment: Annulment;
  mayDecide: boolean;
  readAgain: () => Promise<unknown>;
  onLifted: () => void;
}

function AnnulmentCard({ annulment, mayDecide, readAgain, onLifted }: AnnulmentCardProps) {
  const t = useTexts(annulmentTexts);
  const common = useTexts(juryTexts);
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { student, grade, reason, appeal, reply, createdAt, follows, followingStages } = annulment;
  const name = student?.displayName ?? t('erased');
  const state = stateOf(annulment);
  const heading = useFocusAfter(state);
  return (
    <Card as="li" className={styles.problem}>
      <h3 ref={heading} tabIndex={-1}>
        {name}{' '}
        <small>
          {common('ofGrade', { grade })} · {format.day(createdAt)}, {format.time(createdAt)}
        </small>
      </h3>
      <p>
        <strong>{t(`states_${state}`)}</strong>
      </p>
      <p>
        {t('reason')}: {reason || t('textErased')}
      </p>
      {follows && <p>{t('follows', { number: follows.number })}</p>}
      {followingStages.length > 0 && <p>{t('following', { stages: numbersOf(followingStages) })}</p>}
      {appeal !== null && (
        <>
          <p>{t('familySays')}</p>
          <blockquote>{appeal || t('textErased')}</blockquote>
        </>
      )}
      {reply && (
        <p>
          {t('replied')} {reply}
        </p>
      )}
      {mayDecide && !isOpen && state !== 'APPEALED' && (
        <button
          type="button"
          className={styles.quiet}
          aria-label={`${t('lift')}: ${name}`}
          onClick={() => setOpen(true)}
        >
          {t('lift')}
        </button>
      )}
      {mayDecide && (isOpen || state === 'APPEALED') && (
        <DecideForm
          annulment={annulment}
          name={name}
          readAgain={readAgain}
          onLifted={onLifted}
          onClose={state === 'APPEALED' ? undefined : () => setOpen(false)}
        />
      )}
    </Card>
  );
}

interface DecideFormProps extends Pick<AnnulmentCardProps, 'annulment' | 'readAgain' | 'onLifted'> {
  name: string;
  onClose: (() => void) | undefined;
}

function DecideForm({ annulment, name, readAgain, onLifted, onClose }: DecideFormProps) {
  const t = useTexts(annulmentTexts);
  const [reply, setReply] = useState('');
  const lifting = useAct(liftAnnulment, readAgain);
  const upholding = useAct(upholdAnnulment, readAgain);
  const stages = numbersOf(annulment.followingStages);
  const input = { annulmentId: annulment.id, reply };
  return (
    <div className={styles.answer}>
      <Textarea
        label={t('reply')}
        description={t('replyHint')}
        rows={3}
        maxLength={1000}
        value={reply}
        onChange={(event) => setReply(event.currentTarget.value)}
      />
      {reply.trim() === '' && <p className={styles.note}>{t('replyFirst')}</p>}
      <div className={styles.acts}>
        {reply.trim() !== '' && (
          <AskTwice
            label={t('lift')}
            about={name}
            sure={stages ? t('liftLaterSure', { stages }) : t('liftSure')}
            isBusy={lifting.isBusy}
            problem={lifting.problem}
            act={async () => {
              if (await lifting.act(input)) onLifted();
            }}
          />
        )}
        {reply.trim() !== '' && stateOf(annulment) === 'APPEALED' && (
          <AskTwice
            label={t('uphold')}
            about={name}
            sure={t('upholdSure')}
            isBusy={upholding.isBusy}
            problem={upholding.problem}
            act={() => upholding.act(input)}
          />
        )}
        {onClose && (
          <BigButton kind="quiet" onClick={onClose}>
            {t('close')}
          </BigButton>
        )}
      </div>
    </div>
  );
}
