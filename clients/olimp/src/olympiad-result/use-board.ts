import { useSession } from '@alif24/client-shared/auth';
import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { type Board, boardChanged, olympiadBoard } from './board.graphql.ts';

const PAGE = 20;
/** A board that nobody tells of is asked for again; it moves at most once a minute. */
const ASK_AGAIN_AFTER = 60_000;
/** What is told is told to everybody alike; the names that a member knows are asked for, not by all at one moment. */
const OWN_NAMES = { soonest: 1_000, spread: 4_000 };

/**
 * The board of a grade in a stage, and what becomes of it while only its first page is shown. A guest sees what is told and asks for nothing more; the
 * board of a school is told to nobody, and asked for.
 */
export function useBoard(stageId: string, grade: number) {
  const { user } = useSession();
  const [told, setTold] = useState<Board | null>(null);
  const asking = useRef<ReturnType<typeof setTimeout>>(undefined);
  const result = useQuery(olympiadBoard, {
    // A guest has no place of their own.
    variables: { stageId, grade, first: PAGE, after: null, isMember: user !== null },
    fetchPolicy: 'cache-and-network',
  });
  const { startPolling, stopPolling, refetch, data } = result;
  const isFirstPage = (data?.olympiadBoard.rows.edges.length ?? 0) <= PAGE;

  const { error } = useSubscription(boardChanged, {
    variables: { stageId, grade, first: PAGE },
    fetchPolicy: 'no-cache',
    onData: ({ data: { data: event } }) => {
      const board = event?.olympiadBoardChanged;
      if (!board) return;
      setTold((known) => (known && known.sequence > board.sequence ? known : board));
      // The first one is the board as it was asked for.
      if (!told || !user || !isFirstPage) return;
      asking.current ??= setTimeout(
        () => {
          asking.current = undefined;
          refetch().catch(() => {});
        },
        OWN_NAMES.soonest + Math.random() * OWN_NAMES.spread,
      );
    },
  });
  useEffect(() => () => clearTimeout(asking.current), []);

  const isAlone = Boolean(error) && isFirstPage;
  useEffect(() => {
    if (!isAlone) return;
    startPolling(ASK_AGAIN_AFTER);
    return stopPolling;
  }, [isAlone, startPolling, stopPolling]);

  const isTold = told && !user && isFirstPage && told.sequence >= (data?.olympiadBoard.sequence ?? 0);
  return { result, board: isTold ? told : null };
}
