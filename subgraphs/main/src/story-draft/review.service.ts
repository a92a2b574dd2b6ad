import { recordAudit, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput } from '@alif24/subgraph-shared/utils';
import { faultsOf } from './check-content.ts';
import { requireOwnChildren } from './own-children.ts';
import { readContent, type StoryContent } from './story-content.ts';
import { StoryDraftRow } from './story-draft.entity.ts';
import { StoryDraftState } from './story-draft.enums.ts';
import type { ApproveStoryInput, DiscardStoryInput, EditStoryDraftInput } from './story-draft.input.ts';
import { shownDraft } from './story-draft.service.ts';
import type { StoryDraft } from './story-draft.type.ts';

/** Changes a draft that waits to be read. NOT_FOUND, CONFLICT in another state, BAD_USER_INPUT with `details.faults` when it would not pass the checks. */
export async function editStoryDraft(ctx: Context, { draftId, ...edited }: EditStoryDraftInput): Promise<StoryDraft> {
  requireCaller(ctx);
  const content = readContent(edited) as StoryContent;
  return inTransaction(ctx, async (tx) => {
    const draft = await holdDraft(tx, draftId);
    requireReady(draft);
    const faults = faultsOf(content, draft);
    if (faults.length > 0) {
      throw new AppError('BAD_USER_INPUT', 'As it stands it does not pass the checks.', { details: { faults } });
    }
    await tx.db.query('UPDATE main.story_drafts SET content = $2 WHERE id = $1', [draftId, JSON.stringify(content)]);
    return shownDraft({ ...draft, content });
  });
}

/**
 * Makes a draft a story that these children may read, as long as the caller looks after them; approved already, it says for whom anew. NOT_FOUND
 * for a draft or a child that is not the caller's, CONFLICT for a draft that is not ready.
 */
export async function approveStory(ctx: Context, { draftId, studentIds }: ApproveStoryInput): Promise<StoryDraft> {
  const { userId, role } = requireCaller(ctx);
  const students = [...new Set(studentIds)];
  return inTransaction(ctx, async (tx) => {
    const draft = await holdDraft(tx, draftId);
    if (draft.state !== StoryDraftState.APPROVED) requireReady(draft);
    if (students.length === 0) throw badInput('Choose for whom the story is.', 'studentIds');
    await requireOwnChildren(tx, userId, students);
    await tx.db.query(
      `INSERT INTO main.made_stories (id, author_id, author_role, language, level, theme, writer, content)
       SELECT id, author_id, $2, language, level, theme, writer, content FROM main.story_drafts WHERE id = $1
       ON CONFLICT DO NOTHING`,
      [draftId, role],
    );
    await tx.db.query('DELETE FROM main.made_story_readers WHERE story_id = $1', [draftId]);
    await tx.db.query('INSERT INTO main.made_story_readers (story_id, student_id) SELECT $1, unnest($2::uuid[])', [
      draftId,
      students,
    ]);
    await tx.db.update(StoryDraftRow, { id: draftId }, { state: StoryDraftState.APPROVED });
    await recordAudit(tx, {
      action: 'story.approve',
      object: `story:${draftId}`,
      before: { state: draft.state },
      after: { state: StoryDraftState.APPROVED, writer: draft.writer, readers: students.length },
    });
    return shownDraft({ ...draft, state: StoryDraftState.APPROVED });
  });
}

/** Throws a draft away, and with it the story that it became; again it changes nothing. A moderator takes back the story of anybody. NOT_FOUND. */
export async function discardStory(ctx: Context, { draftId }: DiscardStoryInput): Promise<StoryDraft> {
  requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const draft = await holdDraft(tx, draftId);
    if (draft.state === StoryDraftState.DISCARDED) return shownDraft(draft);
    await tx.db.query('DELETE FROM main.made_stories WHERE id = $1', [draftId]);
    const gone = { state: StoryDraftState.DISCARDED, content: null };
    await tx.db.update(StoryDraftRow, { id: draftId }, gone);
    if (draft.state === StoryDraftState.APPROVED) {
      await recordAudit(tx, {
        action: 'story.take-back',
        object: `story:${draftId}`,
        before: { state: draft.state },
        after: { state: gone.state },
      });
    }
    return shownDraft({ ...draft, ...gone });
  });
}

async function holdDraft(tx: Context, id: string): Promise<StoryDraftRow> {
  const { userId, role } = requireCaller(tx);
  const draft = await tx.db.findOne(StoryDraftRow, {
    where: role === 'MODERATOR' ? { id, state: StoryDraftState.APPROVED } : { id, authorId: userId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!draft) throw new AppError('NOT_FOUND', 'You have no such draft.');
  return draft;
}

function requireReady({ state }: StoryDraftRow): void {
  if (state !== StoryDraftState.READY) throw new AppError('CONFLICT', 'This draft is not waiting to be read.');
}
