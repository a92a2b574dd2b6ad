import type { Job } from '@alif24/subgraph-shared/jobs';
import type { Context } from '@alif24/subgraph-shared/server';
import { type Fault, faultsOf } from './check-content.ts';
import { WriterFailed } from './language-model.ts';
import type { StoryContent } from './story-content.ts';
import { StoryDraftRow } from './story-draft.entity.ts';
import { StoryDraftState } from './story-draft.enums.ts';
import { TODAY, WRITE_STORY } from './story-draft.service.ts';
import { grammarWriter, modelWriter, type Writer } from './writer.ts';

/** Has a story written outside of any transaction and checks it before anybody sees it. Passing failures come again with the job. */
const writeStory: Job<Context, { draftId: string }> = {
  name: WRITE_STORY,
  slots: 2,
  async run(ctx, { draftId }, { isLastAttempt, signal }) {
    const draft = await ctx.db.findOneBy(StoryDraftRow, { id: draftId });
    if (draft?.state !== StoryDraftState.WRITING) return;
    const writer = await writerFor(ctx, draft);
    try {
      const { content, faults } = await writeAndCheck(writer, draft, signal);
      const state = faults.length > 0 ? StoryDraftState.REJECTED : StoryDraftState.READY;
      await finish(ctx, draftId, writer, { state, faults, content: faults.length > 0 ? null : content });
    } catch (error) {
      const isFinal = isLastAttempt || (error instanceof WriterFailed && !error.isPassing);
      if (!isFinal) throw error;
      const reason = error instanceof WriterFailed ? error.message : 'It could not be finished.';
      ctx.log.warn({ draftId, reason }, 'a story was not written');
      // Whatever happened: an adult who waits has to hear that nothing comes any more.
      await finish(ctx, draftId, writer, { state: StoryDraftState.FAILED, faults: [], content: null });
      if (!(error instanceof WriterFailed)) throw error;
    }
  },
};

/** The language model that is set up, until the day's stories of all are written; our own grammar otherwise, and for what must not leave. */
async function writerFor({ db, settings: { languageModel } }: Context, { staysHere }: StoryDraftRow): Promise<Writer> {
  if (!languageModel || staysHere) return grammarWriter;
  const [{ count }] = await db.query(
    `SELECT count(*)::int AS count FROM main.story_drafts WHERE writer = 'MODEL' AND created_at >= ${TODAY}`,
  );
  return count < languageModel.storiesADay ? modelWriter(languageModel) : grammarWriter;
}

/** A second try is told what was wrong with the first; there is no third. */
async function writeAndCheck(
  writer: Writer,
  draft: StoryDraftRow,
  signal: AbortSignal,
): Promise<{ content: StoryContent; faults: Fault[] }> {
  const { language, level, theme, letters, hero, isGirl, words } = draft;
  const order = { language, level, theme, letters, hero, isGirl, words };
  const first = await writer.write(order, draft.id, { faults: [], signal });
  const faults = faultsOf(first, order);
  if (faults.length === 0) return { content: first, faults };
  const second = await writer.write(order, draft.id, { faults, signal });
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
