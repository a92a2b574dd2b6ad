import { enqueue } from '@alif24/subgraph-shared/jobs';
import { isWanted, waysOutOf } from '@alif24/subgraph-shared/notifications';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { seededRandom } from '@alif24/subgraph-shared/utils';
import { expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
/** Three jobs' worth. */
const PUPILS = 1_100;
const KILLS = 8;

/** A shown count of so many pupils. Every third guardian looks after two of them; they differ in language, ways out of the site and what they chose. */
async function country(): Promise<string> {
  const { userId: jury } = await graph.newUser('MODERATOR');
  const locale = `(ARRAY['UZ_LATN', 'UZ_CYRL', 'RU', 'EN'])[1 + n % 4]`;
  const people = (role: string, name: string) =>
    graph.asOwner(
      `INSERT INTO shared.users (role, first_name, last_name, locale, email)
       SELECT '${role}', '${name}' || n, '', ${locale}, CASE WHEN '${role}' = 'PARENT' AND n % 2 = 0 THEN 'g' || n || '@example.uz' END
         FROM generate_series(1, ${PUPILS}) n`,
    );
  await people('STUDENT', 'Bola');
  await people('PARENT', 'Ota');
  await graph.asOwner(`INSERT INTO shared.supervisions (student_id, supervisor_id, kind)
    SELECT s.id, p.id, 'GUARDIAN' FROM shared.users s JOIN shared.users p ON p.role = 'PARENT'
       AND substr(p.first_name, 4)::int IN (substr(s.first_name, 5)::int, substr(s.first_name, 5)::int / 3 * 3) WHERE s.role = 'STUDENT'`);
  await graph.asOwner(`INSERT INTO shared.notification_channels (user_id, channel, address, state)
    SELECT id, 'TELEGRAM', row_number() OVER (), CASE WHEN first_name LIKE '%7' THEN 'BLOCKED' ELSE 'ACTIVE' END
      FROM shared.users WHERE role = 'PARENT' AND substr(first_name, 4)::int % 3 < 2`);
  await graph.asOwner(`INSERT INTO shared.notification_choices (user_id, type, channel, is_on)
    SELECT id, 'LEARNING', c, c = 'EMAIL' FROM shared.users, unnest(ARRAY['TELEGRAM', 'EMAIL']) c WHERE role = 'PARENT' AND first_name LIKE '%4'`);
  const [made] = await graph.asOwner<{ id: string }>(
    `WITH o AS (INSERT INTO olimp.olympiads (organizer_id, scope, titles, subject, grades, state, registration_opens_at, registration_closes_at)
            VALUES ($1, 'COUNTRY', '{"uz": "Katta", "ru": "Большая"}', 'MATHS', '{3}', 'RUNNING', now() - interval '9 days', now() - interval '8 days') RETURNING id),
          s AS (INSERT INTO olimp.olympiad_stages (olympiad_id, number, level, starts_at, ends_at, duration_minutes)
            SELECT id, 1, 'REPUBLIC', now() - interval '7 days', now() - interval '6 days', 60 FROM o RETURNING id),
          v AS (INSERT INTO olimp.olympiad_result_versions (stage_id, version, state, reason, keys, fingerprint, published_at, shown_at)
            SELECT id, 1, 'PUBLISHED', 'END', '{}', '', now(), now() FROM s RETURNING id),
          e AS (INSERT INTO olimp.olympiad_entries (olympiad_id, student_id, grade, language, state)
            SELECT o.id, u.id, 3, 'UZ_LATN', 'CONFIRMED' FROM o, shared.users u WHERE u.role = 'STUDENT' RETURNING id),
          r AS (INSERT INTO olimp.olympiad_results (version_id, entry_id, grade, place, rank, "of", points, right_count, wrong_count, seconds)
            SELECT v.id, e.id, 3, row_number() OVER (ORDER BY e.id), 1, ${PUPILS}, 0, 0, 0, 0 FROM v, e)
     SELECT id FROM v`,
    [jury],
  );
  return made?.id as string;
}

/** The connection that writes the n-th row of a table dies while it does, as it would with its process. */
async function killAt(table: string, rows: readonly number[]): Promise<void> {
  const name = table.replace('.', '_');
  await graph.asOwner(`CREATE SEQUENCE public.${name}_rows`);
  await graph.asOwner(`CREATE FUNCTION public.kill_${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
      IF nextval('public.${name}_rows') = ANY('{${rows.join()}}') THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
      RETURN NEW; END $$`);
  await graph.asOwner(
    `CREATE TRIGGER kill BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION public.kill_${name}()`,
  );
}

const WAITING = `FROM graphile_worker.jobs WHERE task_identifier = 'olimp.tell-results'`;

it('a country is told, each once, in their language and by their ways, though who tells is killed again and again', async () => {
  const versionId = await country();
  const random = seededRandom('killed tellers');
  await killAt(
    'shared.notifications',
    Array.from({ length: KILLS }, () => random.int(1, 3 * PUPILS)),
  );
  await killAt(
    'shared.outbox',
    Array.from({ length: KILLS }, () => random.int(1, PUPILS)),
  );
  const begin = { versionId, after: null };
  await enqueue(graph.context(), 'olimp.tell-results', begin);
  let runs = 0;
  for (; ; runs += 1) {
    const [waiting] = await graph.asOwner(`SELECT id ${WAITING} LIMIT 1`);
    if (!waiting) break;
    // At once instead of later; and a job that was done, and died before that was written down, begins anew.
    if (runs === 3) await enqueue(graph.context(), 'olimp.tell-results', begin);
    await graph.asOwner('UPDATE graphile_worker._private_jobs SET run_at = now(), attempts = 0');
    await graph.runJobs();
  }
  expect(runs).toBeGreaterThan(KILLS);

  // Behind what parents wait for today.
  expect(await graph.asOwner('SELECT DISTINCT lane FROM shared.outbox')).toEqual([{ lane: 20 }]);
  const told = await graph.asOwner<Record<string, string>>(
    `SELECT n.id, n.user_id AS "userId", n.about_id AS about, n.template, n.parameters ->> 'child' AS child, n.parameters ->> 'olympiad' AS title,
            (SELECT coalesce(string_agg(o.channel, ' ' ORDER BY o.channel), '') FROM shared.outbox o WHERE o.notification_id = n.id) AS ways
       FROM shared.notifications n`,
  );
  const wanted = await graph.asOwner<Record<string, string>>(
    `SELECT u.id AS "userId", s.id AS about, s.first_name AS child, u.locale FROM shared.users s
       CROSS JOIN LATERAL (SELECT s.id UNION SELECT g.supervisor_id FROM shared.supervisions g WHERE g.student_id = s.id) who
       JOIN shared.users u ON u.id = who.id WHERE s.role = 'STUDENT'`,
  );
  const titles: Record<string, string> = { UZ_LATN: 'Katta', UZ_CYRL: 'Катта', RU: 'Большая', EN: 'Katta' };
  const line = (parts: Array<string | undefined>) => parts.join(' · ');
  const expected = await Promise.all(
    wanted.map(async ({ userId = '', about, child, locale = '' }) => {
      const own = await waysOutOf(graph.context(), userId);
      const ways = own.channels.filter((channel) => isWanted(own, 'LEARNING', channel)).sort();
      return line([userId, about, child, 'olympiad.results', titles[locale], ways.join(' ')]);
    }),
  );
  const found = told.map(({ userId, about, child, template, title, ways }) =>
    line([userId, about, child, template, title, ways]),
  );
  expect(found.sort()).toEqual(expected.sort());
}, 120_000);
