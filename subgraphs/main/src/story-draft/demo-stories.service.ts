import { recordAudit } from '@alif24/subgraph-shared/auth';
import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';
import { composeStory } from './compose.ts';
import type { StoryOrder } from './story-content.ts';

const ONE_IN = 4;
const orders: ReadonlyArray<StoryOrder & { isApproved: boolean; daysAgo: number }> = [
  { language: 'uz', level: 2, theme: 'friendship', letters: null, hero: null, isApproved: true, daysAgo: 3 },
  { language: 'uz', level: 1, theme: 'nature', letters: null, hero: null, isApproved: false, daysAgo: 1 },
];

/** Every fourth parent of the demo school has had two stories written by our own grammar: one is given to the children, the other waits to be read. */
export async function loadStories(ctx: Context, world: DemoWorld): Promise<void> {
  const byParent = Map.groupBy(world.studentIds.keys(), (n) => world.parentIdOf(n));
  for (const [nth, [authorId, children]] of [...byParent].entries()) {
    if (nth % ONE_IN !== 0) continue;
    for (const [which, { isApproved, daysAgo, ...order }] of orders.entries()) {
      const id = world.id('story-draft', `${nth}:${which}`);
      const { language, level, theme } = order;
      await ctx.db.query(
        `INSERT INTO main.story_drafts (id, author_id, language, level, theme, state, writer, content, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'GRAMMAR', $7, $8)`,
        [
          ...[id, authorId, language, level, theme, isApproved ? 'APPROVED' : 'READY'],
          ...[JSON.stringify(composeStory(order, id)), world.at(daysAgo, 20)],
        ],
      );
      if (!isApproved) continue;
      const readers = children.map((n) => world.studentIds[n]);
      await ctx.db.query(
        `WITH made AS (
           INSERT INTO main.made_stories (id, author_id, author_role, language, level, theme, writer, content, approved_at)
           SELECT id, author_id, 'PARENT', language, level, theme, writer, content, $2 FROM main.story_drafts WHERE id = $1 RETURNING id)
         INSERT INTO main.made_story_readers (story_id, student_id) SELECT made.id, reader FROM made, unnest($3::uuid[]) AS reader`,
        [id, world.at(daysAgo, 20, 10), readers],
      );
      await recordAudit(ctx, {
        actor: { userId: authorId, role: 'PARENT' },
        ...{ action: 'story.approve', object: `story:${id}`, before: { state: 'READY' } },
        after: { state: 'APPROVED', writer: 'GRAMMAR', readers: readers.length },
      });
    }
  }
}
