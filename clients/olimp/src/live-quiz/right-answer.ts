import type { OlimpLiveQuizQuestionFragment } from '@alif24/client-shared/graphql';

/** What is right, in words: options joined, in their order; typed answers as the author wrote the first of them. Empty until it may be told. */
export function rightAnswer({ kind, options, sound, correctOptions, key }: OlimpLiveQuizQuestionFragment): string {
  if (kind === 'LISTEN') return sound ?? '';
  const chosen = (correctOptions ?? []).flatMap((place) => options[place] ?? []);
  if (chosen.length > 0) return chosen.join(kind === 'ORDER' ? ' → ' : ' · ');
  return key?.number ?? key?.accepted[0] ?? '';
}
