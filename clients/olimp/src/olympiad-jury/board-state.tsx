import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { AskTwice, Card } from '@alif24/client-shared/ui';
import { IconPlayerPause, IconPlayerPlay, IconTrophy } from '@tabler/icons-react';
import { Link } from 'react-router';
import styles from './jury.module.css';
import type { PartProps } from './jury.page.tsx';
import { juryTexts } from './jury.texts.ts';
import { finish, freeze, unfreeze } from './jury-acts.graphql.ts';
import { useAct } from './use-act.ts';
import { useFocusAfter } from './use-focus-after.ts';

/** How the olympiad stands, whether its public board moves, and how both are changed: each of it is asked once more. */
export function BoardState({ olympiad, readAgain }: Pick<PartProps, 'olympiad' | 'readAgain'>) {
  const t = useTexts(juryTexts);
  const format = useFormat();
  const { id, title, state, frozenAt } = olympiad;
  const freezing = useAct(freeze, readAgain);
  const unfreezing = useAct(unfreeze, readAgain);
  const finishing = useAct(finish, readAgain);
  const heading = useFocusAfter(`${state} ${frozenAt}`);
  const input = { olympiadId: id };
  const isHeld = state === 'RUNNING' || state === 'FROZEN';
  const Mark = state === 'FINAL' ? IconTrophy : frozenAt ? IconPlayerPause : IconPlayerPlay;
  return (
    <Card as="section" className={styles.state}>
      <h2 ref={heading} tabIndex={-1}>
        <Mark size={26} aria-hidden="true" /> {t(`states_${state}`)}
      </h2>
      {isHeld && (
        <p>{frozenAt ? t('frozen', { since: `${format.day(frozenAt)}, ${format.time(frozenAt)}` }) : t('moves')}</p>
      )}
      <p>
        <Link to={`/olympiads/${id}/board`}>{t('toBoard')}</Link>
      </p>
      {isHeld && (
        <div className={styles.acts}>
          {frozenAt ? (
            <AskTwice
              label={t('unfreeze')}
              about={title}
              sure={t('unfreezeSure')}
              isBusy={unfreezing.isBusy}
              problem={unfreezing.problem}
              act={() => unfreezing.act(input)}
            />
          ) : (
            <AskTwice
              label={t('freeze')}
              about={title}
              sure={t('freezeSure')}
              isBusy={freezing.isBusy}
              problem={freezing.problem}
              act={() => freezing.act(input)}
            />
          )}
          <AskTwice
            label={t('finish')}
            about={title}
            sure={t('finishSure')}
            isBusy={finishing.isBusy}
            problem={finishing.problem && `${finishing.problem} ${t('finishHint')}`}
            act={() => finishing.act(input)}
          />
        </div>
      )}
    </Card>
  );
}
