import { useTexts } from '@alif24/client-shared/i18n';
import type { Draft } from './story-draft.graphql.ts';
import { storyDraftTexts } from './story-draft.texts.ts';

/** Why a story did not pass, in words. */
export function Faults({ faults }: { faults: Draft['faults'] }) {
  const t = useTexts(storyDraftTexts);
  return (
    <ul>
      {faults.map(({ code, detail }) => (
        <li key={`${code} ${detail}`}>{detail ? `${t(code)}: ${detail}` : t(code)}</li>
      ))}
    </ul>
  );
}
