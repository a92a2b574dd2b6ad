import type { CrmLeadBoardQuery, LeadStage } from '@alif24/client-shared/graphql';
import type { Lead } from './use-lead-moves.ts';

export const STAGES = ['NEW', 'CONTACTED', 'TRIAL', 'ENROLLED', 'LOST'] as const satisfies readonly LeadStage[];

export interface Column {
  stage: LeadStage;
  leads: Lead[];
  count: number;
  /** Where the rest of the column begins; null when all of it is here. */
  next: string | null;
}

/** The columns as the person sees them: the server's, with the moves that are on their way already made. */
export function columnsOf(board: CrmLeadBoardQuery, pending: ReadonlyMap<string, LeadStage>): Column[] {
  const columns = STAGES.map((stage): Column => {
    const { edges, totalCount, pageInfo } = board[stage];
    const next = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
    return { stage, leads: edges.map(({ node }) => node), count: totalCount, next };
  });
  for (const from of columns) {
    for (const lead of from.leads.filter(({ id }) => pending.has(id))) {
      const to = columns.find(({ stage }) => stage === pending.get(lead.id));
      if (!to || to === from) continue;
      from.leads = from.leads.filter((one) => one !== lead);
      from.count -= 1;
      to.leads = [lead, ...to.leads];
      to.count += 1;
    }
  }
  return columns;
}

export const stageOf = (text: string | null): LeadStage | null => STAGES.find((stage) => stage === text) ?? null;
