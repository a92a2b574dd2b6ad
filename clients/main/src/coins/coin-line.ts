import type { MainCoinLineFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { coinsTexts } from './coins.texts.ts';
import { sourceOf } from './sources.ts';

const reasons = ['EFFORT', 'PROGRESS', 'HELPING', 'KINDNESS', 'CURIOSITY', 'TEAMWORK', 'OTHER'] as const;

/** What a line is filled with travels as JSON; nothing where the reader may not see it. */
export function valuesOf(parameters: string | null | undefined): { note?: string; prize?: string } {
  try {
    const { note, prize } = Object(JSON.parse(parameters ?? '{}'));
    return { ...(typeof note === 'string' && { note }), ...(typeof prize === 'string' && { prize }) };
  } catch {
    return {};
  }
}

/** How many coins a line shows: what moved in the wallet, or what was held and is now spent. */
export const shownCoins = ({ amount, held }: Pick<MainCoinLineFragment, 'amount' | 'held'>): number =>
  amount === 0 ? held : amount;

/** Why the coins of a line moved, to a pupil (`you`) or to those who look after them. */
export function useWhy(reader: 'pupil' | 'guardian'): (line: MainCoinLineFragment) => { why: string; note?: string } {
  const t = useTexts(coinsTexts);
  return ({ kind, source, whyKey, whyParameters }) => {
    const { note, prize } = valuesOf(whyParameters);
    switch (kind) {
      case 'HOLD':
        return { why: prize ? t('hold', { prize }) : t('holdOther') };
      case 'RELEASE':
        return { why: prize ? t('release', { prize }) : t('releaseOther'), note };
      case 'PRIZE':
        return { why: prize ? t('prize', { prize }) : t('other') };
      case 'WITHDRAWAL':
        return { why: t('withdrawal'), note };
      case 'CORRECTION':
        return { why: t('correction'), note };
      case 'GRANT': {
        const reason = reasons.find((one) => whyKey === `grant.${one}`) ?? 'OTHER';
        return { why: t(`why-grant-${reason}`), note };
      }
      default: {
        const key = sourceOf(source)?.key;
        return { why: key ? t(`${reader === 'pupil' ? 'why' : 'child'}-${key}`) : t('other'), note };
      }
    }
  };
}
