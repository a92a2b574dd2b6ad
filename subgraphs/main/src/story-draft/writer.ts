import type { Settings } from '@alif24/subgraph-shared/settings';
import { StoryWriter } from '../story/story.type.ts';
import { composeStory } from './compose.ts';
import { type Asking, askModel } from './language-model.ts';
import type { StoryContent, StoryOrder } from './story-content.ts';

/** Somebody who writes stories to order. */
export interface Writer {
  kind: StoryWriter;
  /** Which model, where it is one. */
  model: string | null;
  /** Throws WriterFailed when there is no story to be had. */
  write(order: StoryOrder, seed: string, asking: Asking): Promise<StoryContent>;
}

/** Our own, which needs nobody and tells nobody anything. */
export const grammarWriter: Writer = {
  kind: StoryWriter.GRAMMAR,
  model: null,
  write: async (order, seed, { faults }) => composeStory(order, faults.length > 0 ? `${seed}:again` : seed),
};

/** The language model. */
export const modelWriter = (provider: NonNullable<Settings['languageModel']>): Writer => ({
  kind: StoryWriter.MODEL,
  model: provider.model,
  write: (order, _seed, asking) => askModel(provider, order, asking),
});
