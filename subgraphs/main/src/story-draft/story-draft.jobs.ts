import type { Job } from '@alif24/subgraph-shared/jobs';
import type { Context } from '@alif24/subgraph-shared/server';
import { type Fault, faultsOf } from './check-content.ts';
import { WriterFailed } from './language-model.ts';
import type { StoryContent } from './story-content.ts';
import { StoryDraftRow } from './story-draft.entity.ts';
import { StoryDraftState } from './story-draft.enums.ts';
import { WRITE_STORY } from './story-draft.service.ts';
import { type Writer, writerOf } from './writer.ts';

/** Has a story written outside of any transaction and checks it before anybody sees it. Passing failures come again with the job. */
const writeStory: Job<Context, { draftId: string }> = {
  name: WRITE_STORY,
  slots: 2,
  async run(ctx, { draftId }, { isLastAttempt }) {
    const draft = await ctx.db.findOneBy(StoryDraftRow, { id: draftId });
    if (draft?.state !== StoryDraftState.WRITING) return;
    const writer = writerOf(ctx.settings);
    try {
      const { content, faults } = await writeAndCheck(writer, draft);
      const state = faults.length > 0 ? StoryDraftState.REJECTED : StoryDraftState.READY;
      await finish(ctx, draftId, writer, { state, faults, content: faults.length > 0 ? null : content });
    } catch (error) {
      if (!(error instanceof WriterFailed) || (error.isPassing && !isLastAttempt)) throw error;
      ctx.log.warn({ draftId, reason: error.message }, 'a story was not written');
      await finish(ctx, draftId, writer, { state: StoryDraftState.FAILED, faults: [], content: null });
    }
  },
};

/** A second try is told what was wrong with the first; there is no third. */
async function writeAndCheck(
  writer: Writer,
  draft: StoryDraftRow,
): Promise<{ content: StoryContent; faults: Fault[] }> {
  const { language, level, theme, letters, hero } = draft;
  const order = { language, level, theme, letters, hero };
  const first = await writer.write(order, draft.id, []);
  const faults = faultsOf(first, order);
  if (faults.length === 0) return { content: first, faults };
  const second = await writer.write(order, draft.id, faults);
  return { content: second, faults: faultsOf(second, order) };
}

interface Outcome {
  state: StoryDraftState;
  faults: readonly Fault[];
  content: StoryContent | null;
}

async function finish(ctx: Context, id: string, { kind, model }: Writer, { state, faults, content }: Outcome) {
  await ctx.db.query(
    `UPDATE main.story_drafts SET state = $2, faults = $3, content = $4, writer = $5, model = $6, failure = $7
      WHERE id = $1 AND state = 'WRITING'`,
    [
      ...[id, state, JSON.stringify(faults), content && JSON.stringify(content), kind, model],
      state === StoryDraftState.FAILED ? 'SUBGRAPH_UNAVAILABLE' : null,
    ],
  );
}

/** What nobody approved in 30 days is gone. */
const dropDrafts: Job<Context> = {
  name: 'main.drop-story-drafts',
  cron: '20 21 * * *',
  run: async (ctx) => {
    await ctx.db.query(
      `DELETE FROM main.story_drafts WHERE state <> 'APPROVED' AND created_at < now() - interval '30 days'`,
    );
  },
};

export const storyDraftJobs = [writeStory, dropDrafts];
