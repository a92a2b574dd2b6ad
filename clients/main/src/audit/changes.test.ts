import { expect, it } from 'vitest';
import { changesOf } from './changes.ts';

it('what was recorded is shown as what differs', () => {
  expect(changesOf('{"state": "OPEN", "kept": 1}', '{"kept": 1, "state": "BANNED", "until": null}')).toEqual([
    { name: 'state', from: 'OPEN', to: 'BANNED' },
    { name: 'until', to: 'null' },
  ]);
});

it('an act without states changes nothing that could be shown', () => {
  expect(changesOf(null, null)).toEqual([]);
  expect(changesOf('[]', '"text"')).toEqual([]);
});
