import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { olympiadBoard } from './board.graphql.ts';

const PAGE = 20;
/** A live board moves at most once a minute. */
const ASK_AGAIN_AFTER = 60_000;

/** The board of a grade in a stage, asked for again while it may still move and only its first page is shown. */
export function useBoard(stageId: string, grade: number) {
  const result = useQuery(olympiadBoard, {
    variables: { stageId, grade, first: PAGE, after: null },
    fetchPolicy: 'cache-and-network',
  });
  const { startPolling, stopPolling, data } = result;
  const isWhole = (data?.olympiadBoard.rows.edges.length ?? 0) <= PAGE;
  const mayMove = isWhole && data?.olympiadBoard.kind !== 'RESULTS';
  useEffect(() => {
    if (!mayMove) return;
    startPolling(ASK_AGAIN_AFTER);
    return stopPolling;
  }, [mayMove, startPolling, stopPolling]);
  return result;
}
