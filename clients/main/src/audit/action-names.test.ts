import { expect, it } from 'vitest';
import { ACTIONS, actionText } from './action-names.ts';
import { auditTexts } from './audit.texts.ts';

it('every act that can be chosen has words, and every act with words can be chosen', () => {
  const worded = Object.keys(auditTexts.source.uz).filter((key) => key.includes('_'));
  expect(ACTIONS.map(actionText)).toEqual(expect.arrayContaining(worded));
  expect(ACTIONS).toHaveLength(worded.length);
});

it('an act that is new, and a word that is none of an act, have none', () => {
  expect([actionText('rocket.launch'), actionText('title'), actionText('constructor')]).toEqual([null, null, null]);
});
