import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { badInput, encodeCursor, pageArgs } from '@alif24/subgraph-shared/utils';
import type { User } from '../user/user.entity.ts';
import type { ActivityEvent } from './week.type.ts';

const MOST_TOPICS = 100;

interface TopicsArgs {
  kind: ActivityEvent['kind'];
  topics: readonly string[];
  first: number;
  after: string | null;
}

/** What a pupil ever did on some topics, the latest first; null for adults. BAD_USER_INPUT for more than a hundred topics. */
export async function eventsOnTopics(
  ctx: Context,
  { id: studentId, role }: User,
  { kind, topics, ...args }: TopicsArgs,
): Promise<Page<ActivityEvent> | null> {
  if (role !== 'STUDENT') return null;
  if (topics.length > MOST_TOPICS) throw badInput('A hundred topics at most.', 'topics');
  const { first, take, after } = pageArgs(args.first, args.after, 1);
  const rows: ActivityEvent[] = await ctx.db.query(
    `SELECT id, platform, kind, topic, title, correct, total, at FROM shared.activity_events
      WHERE student_id = $1 AND kind = $2 AND topic = ANY($3) AND ($4::uuid IS NULL
        OR (at, id) < (SELECT c.at, c.id FROM shared.activity_events c WHERE c.id = $4 AND c.student_id = $1))
      ORDER BY at DESC, id DESC LIMIT $5`,
    [studentId, kind, topics, after?.[0] ?? null, take],
  );
  const [{ n }] = await ctx.db.query(
    'SELECT count(*)::int AS n FROM shared.activity_events WHERE student_id = $1 AND kind = $2 AND topic = ANY($3)',
    [studentId, kind, topics],
  );
  return toPage(rows, { first, after: args.after, totalCount: n, cursorOf: ({ id }) => encodeCursor([id]) });
}
