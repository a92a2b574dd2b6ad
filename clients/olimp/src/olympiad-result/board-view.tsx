import { useSession } from '@alif24/client-shared/auth';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, MoreButton, Notice, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { IconArrowsMaximize } from '@tabler/icons-react';
import { useRef } from 'react';
import type { Board, OlympiadOfBoard } from './board.graphql.ts';
import styles from './board.module.css';
import { boardTexts } from './board.texts.ts';
import { BoardFile } from './board-file.tsx';
import { BoardLines } from './board-lines.tsx';
import { resultTexts } from './result.texts.ts';
import { useBoard } from './use-board.ts';

interface BoardViewProps {
  stage: OlympiadOfBoard['stages'][number];
  grade: number;
  title: string;
  olympiadId: string;
  /** The pupils that are me or children of mine. */
  mine: ReadonlySet<string>;
  /** Whoever holds the olympiad gets it as a file too. */
  hasFile: boolean;
}

/** One board: what it tells, its lines, and the whole screen for a wall. */
export function BoardView({ stage, grade, title, olympiadId, mine, hasFile }: BoardViewProps) {
  const t = useTexts(boardTexts);
  const common = useTexts(resultTexts);
  const format = useFormat();
  const { user } = useSession();
  const wall = useRef<HTMLElement>(null);
  const { result, board: told } = useBoard(stage.id, grade);
  const until = stage.revealAt && `${format.day(stage.revealAt)}, ${format.time(stage.revealAt)}`;
  return (
    <QueryBoundary
      result={result}
      skeleton={<Skeleton shape="lines" count={8} />}
      empty={{
        when: ({ olympiadBoard }) => {
          const { kind, rows } = told ?? olympiadBoard;
          // Counted, and nobody has points: that is a result too.
          return kind === 'NONE' || (kind !== 'RESULTS' && rows.totalCount === 0);
        },
        show: (
          <EmptyState
            picture="podium"
            title={t('none')}
            advice={until && Date.parse(stage.revealAt ?? '') > Date.now() ? t('noneUntil', { until }) : t('noneYet')}
          />
        ),
      }}
    >
      {({ olympiadBoard }) => (
        <div className={styles.view}>
          <State board={told ?? olympiadBoard} />
          <div className={styles.ways}>
            {document.fullscreenEnabled && (
              <BigButton
                kind="quiet"
                icon={<IconArrowsMaximize aria-hidden="true" />}
                onClick={() => void wall.current?.requestFullscreen().catch(() => {})}
              >
                {t('wall')}
              </BigButton>
            )}
            {hasFile && <BoardFile stageId={stage.id} grade={grade} title={title} />}
            {(told ?? olympiadBoard).kind === 'RESULTS' && user?.role === 'STUDENT' && (
              <BigButton kind="quiet" to={`/olympiads/${olympiadId}/practice?stage=${stage.id}&grade=${grade}`}>
                {common('practise')}
              </BigButton>
            )}
          </div>
          <AroundMe board={olympiadBoard} mine={mine} />
          <section ref={wall} className={styles.wall}>
            <h2>{title}</h2>
            <BoardLines rows={(told ?? olympiadBoard).rows.edges.map(({ node }) => node)} mine={mine} label={title} />
          </section>
          <MoreButton pageInfo={olympiadBoard.rows.pageInfo} fetchMore={result.fetchMore}>
            {t('more', { count: olympiadBoard.rows.totalCount - olympiadBoard.rows.edges.length })}
          </MoreButton>
        </div>
      )}
    </QueryBoundary>
  );
}

/** The lines around a place of mine that is further down than what is shown. */
function AroundMe({ board: { aroundMe, rows }, mine }: { board: Board; mine: ReadonlySet<string> }) {
  const t = useTexts(boardTexts);
  const shown = new Set(rows.edges.map(({ node }) => node.student?.id));
  const isFurther = aroundMe?.some(({ student }) => student && mine.has(student.id) && !shown.has(student.id));
  if (!aroundMe || !isFurther) return null;
  return (
    <section className={styles.around} aria-labelledby="around-me">
      <h2 id="around-me">{t('around')}</h2>
      <BoardLines rows={aroundMe} mine={mine} label={t('around')} />
    </section>
  );
}

/** Whether it moves, stands still or holds, in words. */
function State({ board: { kind, frozenAt, rows } }: { board: Board }) {
  const t = useTexts(boardTexts);
  const format = useFormat();
  const isStill = frozenAt && kind !== 'LIVE';
  return (
    <>
      {isStill ? (
        <Notice kind="info">
          {t(kind === 'RESULTS' ? 'stillResults' : 'still', {
            since: `${format.day(frozenAt)}, ${format.time(frozenAt)}`,
          })}
        </Notice>
      ) : (
        <Notice kind={kind === 'RESULTS' ? 'done' : 'info'}>{t(kind === 'RESULTS' ? 'results' : 'live')}</Notice>
      )}
      <p className={styles.count}>{t('count', { count: rows.totalCount })}</p>
    </>
  );
}
