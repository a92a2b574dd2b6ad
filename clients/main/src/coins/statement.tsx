import type { MainCoinLineFragment } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, SiteMark } from '@alif24/client-shared/ui';
import {
  IconArrowBackUp,
  IconCheck,
  IconGift,
  IconHeart,
  IconHourglass,
  IconPencil,
  IconReceipt,
} from '@tabler/icons-react';
import { shownCoins, useWhy } from './coin-line.ts';
import { coinsTexts } from './coins.texts.ts';
import { sourceOf } from './sources.ts';
import styles from './statement.module.css';

const icons = {
  REWARD: IconPencil,
  GRANT: IconHeart,
  HOLD: IconHourglass,
  RELEASE: IconArrowBackUp,
  PRIZE: IconGift,
  WITHDRAWAL: IconReceipt,
  CORRECTION: IconArrowBackUp,
};

interface StatementProps {
  lines: readonly MainCoinLineFragment[];
  reader: 'pupil' | 'guardian';
  hasMore: boolean;
  isLoading: boolean;
  more: () => void;
}

/** What happened to the coins, newest first: a picture, why, when and how many. */
export function Statement({ lines, reader, hasMore, isLoading, more }: StatementProps) {
  const t = useTexts(coinsTexts);
  const format = useFormat();
  const whyOf = useWhy(reader);
  return (
    <>
      <ul className={styles.lines}>
        {lines.map((line) => {
          const { why, note } = whyOf(line);
          const coins = shownCoins(line);
          const spoken = line.amount > 0 ? 'came' : line.amount < 0 ? 'went' : 'spent';
          return (
            <li key={line.id}>
              <LineSign line={line} />
              <div className={styles.words}>
                <strong>{why}</strong>
                {note && <q>{note}</q>}
                <small>
                  {line.grantedBy && <span>{t('from', { name: line.grantedBy.displayName })}</span>}
                  <time dateTime={line.createdAt}>
                    {format.day(line.createdAt)}, {format.time(line.createdAt)}
                  </time>
                </small>
              </div>
              <span className={styles.coins} data-came={line.amount > 0}>
                <span aria-hidden="true">
                  {/* What was set aside has left the wallet before: a tick says that it was for this. */}
                  {line.amount === 0 ? <IconCheck size={24} /> : `${coins > 0 ? '+' : ''}${format.number(coins)}`}
                </span>
                <span className={styles.spoken}>{t(spoken, { count: Math.abs(coins) })}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {hasMore && (
        <div className={styles.more}>
          <BigButton kind="quiet" isBusy={isLoading} onClick={more}>
            {t('more')}
          </BigButton>
        </div>
      )}
    </>
  );
}

function LineSign({ line: { kind, source } }: { line: MainCoinLineFragment }) {
  const site = kind === 'REWARD' ? sourceOf(source)?.site : undefined;
  if (site) return <SiteMark site={site} size={48} />;
  const Icon = icons[kind];
  return (
    <span className={styles.sign} data-kind={kind} aria-hidden="true">
      <Icon size={26} />
    </span>
  );
}
