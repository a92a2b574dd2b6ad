import { keyedHash } from '@alif24/subgraph-shared/auth';
import type { Script } from '@alif24/subgraph-shared/scalars';
import type { Context } from '@alif24/subgraph-shared/server';
import { seededRandom } from '@alif24/subgraph-shared/utils';
import type { KeyedQuestion, Story } from './story.entity.ts';
import { inScript } from './story.service.ts';
import type { StoryQuestion, StoryQuestionKind } from './story.type.ts';

/**
 * In which order a reader sees the options of a question: `order[shown]` is the place in `options` as written, so an answer is right when
 * `order[choice] === question.answer`. The same each time for a reader, a story and a question; hashed with our key, because whoever could
 * work the order out would know how the file has it, and that gives the key away where it stands first more often than not.
 */
export function optionOrder(ctx: Context, readerId: string | null, storyId: string, question: KeyedQuestion): number[] {
  const seed = keyedHash(ctx, 'story-options', readerId ?? '', storyId, question.id).toString('hex');
  return seededRandom(seed).shuffle(question.options.map((_, at) => at));
}

/** The questions of a story as the caller may see them: without keys, with the options in the caller's order. */
export function shownQuestions(ctx: Context, story: Story, script?: Script | null): StoryQuestion[] {
  const readerId = ctx.caller?.userId ?? null;
  return story.questions.map((question) => ({
    id: question.id,
    kind: question.kind as StoryQuestionKind,
    question: inScript(story, question.question, script),
    options: optionOrder(ctx, readerId, story.id, question).map((at) =>
      inScript(story, question.options[at] as string, script),
    ),
  }));
}
