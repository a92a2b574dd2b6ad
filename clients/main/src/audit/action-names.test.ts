import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
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

it('every act that the services record has words', () => {
  const subgraphs = path.join(import.meta.dirname, '..', '..', '..', '..', 'subgraphs');
  const sources = globSync('*/src/**/*.ts', { cwd: subgraphs }).filter((file) => !/\.(test|fixture)\.ts$/.test(file));
  const acts = sources.flatMap((file) => {
    const text = readFileSync(path.join(subgraphs, file), 'utf8');
    return /recordAudit|endJob|takeOff/.test(text) ? [...text.matchAll(/action: '([a-z-]+\.[a-z.-]+)'/g)] : [];
  });
  expect(acts.length).toBeGreaterThan(25);
  expect(acts.map(([, act = '']) => act).filter((act) => actionText(act) === null)).toEqual([]);
});
