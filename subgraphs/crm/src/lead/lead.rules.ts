import type { LeadStage } from './lead.entity.ts';

type Stage = `${LeadStage}`;

/** Where a lead may go from each stage. Who is enrolled stays; who was lost may come back to a conversation. */
export const NEXT_STAGES: Readonly<Record<Stage, readonly Stage[]>> = {
  NEW: ['CONTACTED', 'LOST'],
  CONTACTED: ['TRIAL', 'LOST'],
  TRIAL: ['ENROLLED', 'LOST'],
  ENROLLED: [],
  LOST: ['CONTACTED'],
};

export function mayMove(from: Stage, to: Stage): boolean {
  return NEXT_STAGES[from].includes(to);
}

/** What of a search is a phone number: its digits, when there are at least three and nothing else. */
export function phoneDigits(search: string): string | null {
  const digits = search.replace(/\D/g, '');
  return digits.length >= 3 && /^[\d\s()+-]+$/.test(search) ? digits : null;
}
