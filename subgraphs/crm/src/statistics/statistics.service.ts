import type { Counted } from '@alif24/subgraph-shared/statistics';
import type { LeadStage } from '../lead/lead.entity.ts';

/** Enquiries that came in the window and stand in this stage now, whatever that is where none is given. */
export const leadsIn = (stage: LeadStage | null): Counted => ({
  sql: `SELECT l.id AS person, NULL::uuid AS student, l.created_at AS at, 1 AS n, l.organization_id AS place
          FROM crm.leads l WHERE l.created_at >= $1 AND l.created_at < $2 AND ($4::text IS NULL OR l.stage = $4)`,
  parameters: [stage],
  region: '(SELECT o.region_code FROM shared.organization_profiles o WHERE o.user_id = e.place)',
  isOnce: true,
});

/** Pupils as they came into classes that they are still in. */
export const classesJoined: Counted = {
  sql: `SELECT c.student_id AS person, c.student_id AS student, c.joined_at AS at, 1 AS n
          FROM crm.classroom_students c WHERE c.joined_at >= $1 AND c.joined_at < $2`,
};
