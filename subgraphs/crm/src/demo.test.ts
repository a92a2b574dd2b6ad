import { demoWorld } from '@alif24/subgraph-shared/server';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from './demo.ts';
import { subgraph } from './subgraph.ts';

const graph = testGraph(subgraph);
const world = demoWorld(new Date('2026-11-22T07:00:00Z'));

describe('the demo content', () => {
  beforeAll(async () => {
    const ctx = graph.context();
    for (const [role, ids] of Object.entries({
      ...{ STUDENT: world.studentIds, TEACHER: world.teacherIds, ORGANIZATION: world.organizationIds },
    })) {
      await ctx.db.query(
        `INSERT INTO shared.users (id, role, first_name) SELECT id, $2, 'Sevinch' FROM unnest($1::uuid[]) AS id`,
        [ids, role],
      );
    }
    await loadDemo(ctx, world);
  });
  const rows = (sql: string) => graph.context().db.query(sql);

  it('puts ninety pupils into six classes of two schools, and lets both look after them', async () => {
    expect(
      await rows(`SELECT count(DISTINCT c.id)::int AS classes, count(DISTINCT c.organization_id)::int AS schools,
        count(*)::int AS pupils FROM crm.classroom_students s JOIN crm.classrooms c ON c.id = s.classroom_id`),
    ).toEqual([{ classes: 6, schools: 2, pupils: 90 }]);
    expect(await rows('SELECT kind, count(*)::int AS n FROM shared.supervisions GROUP BY kind ORDER BY kind')).toEqual([
      { kind: 'ORGANIZATION', n: 90 },
      { kind: 'TEACHER', n: 90 },
    ]);
  });

  it('has leads at every stage whose histories lead to where they stand, none after today', async () => {
    const stages = await rows('SELECT stage FROM crm.leads GROUP BY stage HAVING count(*) > 2');
    expect(stages).toHaveLength(5);
    const broken = await rows(
      `SELECT l.id FROM crm.leads l LEFT JOIN LATERAL (
         SELECT to_stage, moved_at FROM crm.lead_moves WHERE lead_id = l.id ORDER BY moved_at DESC, id DESC LIMIT 1) m ON true
        WHERE l.stage <> coalesce(m.to_stage, 'NEW') OR l.stage_changed_at < l.created_at OR l.stage_changed_at > now()`,
    );
    expect(broken).toEqual([]);
  });
});
