import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';
import { CONSENT_TEXT_VERSION } from './consent/consent.service.ts';

/** Parents of the demo school let the names stand on boards and want messages: nine in ten, so that made-up names are seen too. */
export async function addConsents(ctx: Context, world: DemoWorld): Promise<void> {
  const given = world.studentIds.flatMap((student, n) =>
    n % 10 === 7 ? [] : [{ student, parent: world.parentIdOf(n) }],
  );
  await ctx.db.query(
    `INSERT INTO shared.consents (student_id, purpose, is_given, text_version, decided_by, decided_at, network, request_id)
     SELECT student, purpose, true, $3, parent, $4, '', 'demo'
       FROM unnest($1::uuid[], $2::uuid[]) AS link (student, parent), unnest(ARRAY['NAME_ON_BOARDS', 'MESSAGES']) AS purpose`,
    [
      ...[given.map(({ student }) => student), given.map(({ parent }) => parent)],
      ...[CONSENT_TEXT_VERSION, world.at(world.days, 9)],
    ],
  );
}
