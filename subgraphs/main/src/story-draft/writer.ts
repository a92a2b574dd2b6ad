import type { Settings } from '@alif24/subgraph-shared/settings';
import { StoryWriter } from '../story/story.type.ts';
import type { Fault } from './check-content.ts';
import { composeStory } from './compose.ts';
import { askModel } from './language-model.ts';
import type { StoryContent, StoryOrder } from './story-content.ts';

/** Somebody who writes stories to order. */
export interface Writer {
  kind: StoryWriter;
  /** Which model, where it is one. */
  model: string | null;
  /** `faults` are those of the try before. Throws WriterFailed when there is no story to be had. */
  write(order: StoryOrder, seed: string, faults: readonly Fault[]): Promise<StoryContent>;
}

const grammar: Writer = {
  kind: StoryWriter.GRAMMAR,
  model: null,
  write: async (order, seed, faults) => composeStory(order, faults.length > 0 ? `${seed}:again` : seed),
};

/** The language model that is set up; our own grammar, which needs nobody, where there is none. */
export function writerOf({ languageModel }: Pick<Settings, 'languageModel'>): Writer {
  if (!languageModel) return grammar;
  return {
    kind: StoryWriter.MODEL,
    model: languageModel.model,
    write: (order, _seed, faults) => askModel(languageModel, order, faults),
  };
}
