import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { AskTwice, BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Annulments } from './annulments.tsx';
import type { ResultVersion } from './jury.graphql.ts';
import styles from './jury.module.css';
import { isHeld, type PartProps } from './jury.page.tsx';
import { juryTexts } from './jury.texts.ts';
import { countStage, publishResults, reviewResults } from './jury-acts.graphql.ts';
import { Places } from './places.tsx';
import { RankChanges } from './rank-changes.tsx';
import { useAct } from './use-act.ts';
import { useFocusAfter } from './use-focus-after.ts';

/** The counts of a stage: counted, looked through, published, shown; and before anything is published, whose place it changes. */
export function Counts(props: PartProps) {
  const { olympiad, stage, readAgain } = props;
  const t = useTexts(juryTexts);
  const format = useFormat();
  const [newest, ...older] = stage.versions;
  const counting = useAct(countStage, readAgain);
  const { id, endsAt } = stage.stage;
  return (
    <div className={styles.part}>
      {!stage.isOver && (
        <Notice kind="info">{t('notOver', { until: `${format.day(endsAt)}, ${format.time(endsAt)}` })}</Notice>
      )}
      {newest && <Newest {...props} version={newest} />}
      {stage.isOver && isHeld(olympiad) && (
        <div className={styles.acts}>
          <BigButton
            kind={newest ? 'quiet' : 'main'}
            isBusy={counting.isBusy}
            onClick={() => void counting.act({ stageId: id })}
          >
            {t(newest ? 'countAgain' : 'count')}
          </BigButton>
          {counting.problem && <Notice kind="problem">{counting.problem}</Notice>}
        </div>
      )}
      {newest && newest.version > 1 && <RankChanges key={newest.id} olympiadId={olympiad.id} stageId={id} />}
      <Annulments key={`annulments ${newest?.id} ${newest?.shownAt}`} {...props} />
      <Places key={`places ${newest?.id}`} {...props} />
      {older.length > 0 && (
        <section>
          <h2>{t('older')}</h2>
          <ul className={styles.older}>
            {older.map(({ id, version, reason, state, computedAt }) => (
              <li key={id}>
                {t('version', { version })}: {t(`reasons_${reason}`)}, {format.day(computedAt)},{' '}
                {format.time(computedAt)} · {t(`results_${state}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Newest({ olympiad, stage, readAgain, version }: PartProps & { version: ResultVersion }) {
  const t = useTexts(juryTexts);
  const format = useFormat();
  const reviewing = useAct(reviewResults, readAgain);
  const publishing = useAct(publishResults, readAgain);
  const input = { versionId: version.id };
  const within = stage.stage.advance?.within;
  const { state, computedAt, reviewedAt, publishedAt, shownAt } = version;
  const heading = useFocusAfter(`${version.id} ${state}`);
  const steps = { COUNTED: computedAt, REVIEWED: reviewedAt, PUBLISHED: publishedAt, SHOWN: shownAt };
  return (
    <Card as="section" className={styles.newest}>
      <h2 ref={heading} tabIndex={-1}>
        {t('version', { version: version.version })}
      </h2>
      <p>{t(`reasons_${version.reason}`)}</p>
      <ol className={styles.steps}>
        {Object.entries(steps).map(([step, at]) => {
          const Mark = at ? IconCircleCheck : IconCircleDashed;
          return (
            <li key={step} data-done={Boolean(at)}>
              <Mark size={22} aria-hidden="true" />
              <span>
                {t(`steps_${step as keyof typeof steps}`)}
                <small>{at ? `${format.day(at)}, ${format.time(at)}` : t('notDone')}</small>
              </span>
            </li>
          );
        })}
      </ol>
      {!publishedAt && stage.unplacedCount > 0 && within && within !== 'REPUBLIC' && (
        <Notice kind="info">{t(`unplaced_${within}`, { count: stage.unplacedCount })}</Notice>
      )}
      {publishedAt && !shownAt && (
        <Notice kind="info">
          {olympiad.frozenAt
            ? t('hiddenFrozen')
            : t('hiddenUntil', { until: stage.stage.revealAt ? format.day(stage.stage.revealAt) : '' })}
        </Notice>
      )}
      {isHeld(olympiad) && state === 'COMPUTED' && (
        <>
          <p>{t('reviewHint')}</p>
          <div className={styles.acts}>
            <BigButton isBusy={reviewing.isBusy} onClick={() => void reviewing.act(input)}>
              {t('review')}
            </BigButton>
          </div>
        </>
      )}
      {isHeld(olympiad) && state === 'REVIEWED' && (
        <div className={styles.acts}>
          <AskTwice
            label={t('publish')}
            about={t('version', { version: version.version })}
            sure={t(olympiad.frozenAt ? 'publishSureFrozen' : 'publishSure')}
            isBusy={publishing.isBusy}
            act={() => publishing.act(input)}
          />
        </div>
      )}
      {(reviewing.problem ?? publishing.problem) && (
        <Notice kind="problem">{reviewing.problem ?? publishing.problem}</Notice>
      )}
    </Card>
  );
}
