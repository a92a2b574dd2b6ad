import { useErrorText } from '@alif24/client-shared/apollo';
import type { CrmLeadCardFragment, LeadStage } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { moveLead } from './lead.graphql.ts';
import { leadTexts } from './lead.texts.ts';

export type Lead = CrmLeadCardFragment;

/**
 * Moves leads, each shown at its new stage at once. When that fails, because somebody else moved it or the network is away, it stands
 * again where the server has it, and `news` says why. `reload` reads the page's leads again after either.
 */
export function useLeadMoves(reload: () => Promise<unknown>) {
  const t = useTexts(leadTexts);
  const errorText = useErrorText();
  const [mutate] = useMutation(moveLead);
  const [pending, setPending] = useState<ReadonlyMap<string, LeadStage>>(new Map());
  const [news, setNews] = useState<{ kind: 'problem' | 'done'; text: string } | null>(null);

  async function move({ id, fullName: name, stage: expectedStage }: Lead, stage: LeadStage, reason = '') {
    setPending((moves) => new Map(moves).set(id, stage));
    setNews(null);
    try {
      await mutate({ variables: { input: { leadId: id, stage, expectedStage, reason } } });
      setNews({ kind: 'done', text: t('moved', { name, stage: t(stage) }) });
    } catch (error) {
      setNews({ kind: 'problem', text: t('failed', { name, problem: errorText(error).happened }) });
    }
    await reload().catch(() => {}); // what was known last stays on the screen
    setPending((moves) => new Map([...moves].filter(([lead]) => lead !== id)));
  }
  return { move, pending, news };
}
