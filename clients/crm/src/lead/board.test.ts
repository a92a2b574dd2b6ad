import type { CrmLeadBoardQuery } from '@alif24/client-shared/graphql';
import { describe, expect, it } from 'vitest';
import { columnsOf, STAGES, stageOf } from './board.ts';

const lead = (id: string, stage: (typeof STAGES)[number]) => ({
  ...{ id, stage, fullName: id, phone: '+998901234567', source: 'OTHER' as const, note: '', nextStages: [] },
  ...{ createdAt: '2026-11-22T05:00:00Z', stageChangedAt: '2026-11-22T05:00:00Z' },
});
const board = Object.fromEntries(
  STAGES.map((stage) => {
    const leads = stage === 'NEW' ? [lead('a', stage), lead('b', stage)] : stage === 'TRIAL' ? [lead('c', stage)] : [];
    const pageInfo = { hasNextPage: stage === 'NEW', endCursor: stage === 'NEW' ? 'more' : null };
    return [
      stage,
      { totalCount: stage === 'NEW' ? 5 : leads.length, pageInfo, edges: leads.map((node) => ({ node })) },
    ];
  }),
) as unknown as CrmLeadBoardQuery;

const shown = (pending: Array<[string, (typeof STAGES)[number]]>) =>
  columnsOf(board, new Map(pending)).map(({ leads, count }) => [leads.map(({ id }) => id).join(''), count]);

describe('the board of leads', () => {
  it('has the stages in their order with the counts of the server', () => {
    expect(shown([])).toEqual([
      ['ab', 5],
      ['', 0],
      ['c', 1],
      ['', 0],
      ['', 0],
    ]);
    expect(columnsOf(board, new Map()).map(({ next }) => next)).toEqual(['more', null, null, null, null]);
  });

  it('shows a move before the server has answered, in columns and counts', () => {
    expect(
      shown([
        ['a', 'CONTACTED'],
        ['c', 'LOST'],
      ]),
    ).toEqual([
      ['b', 4],
      ['a', 1],
      ['', 0],
      ['', 0],
      ['c', 1],
    ]);
  });

  it('shows a move once when the server has made it already', () => {
    expect(shown([['c', 'TRIAL']])).toEqual(shown([]));
  });

  it('knows no stage that there is not', () => {
    expect([stageOf('TRIAL'), stageOf('trial'), stageOf(null)]).toEqual(['TRIAL', null, null]);
  });
});
