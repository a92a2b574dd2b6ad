import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuizPlayers } from './players.ts';
import type { QuizPlayer } from './state.ts';

const player = (id: string, score: number) => ({ id, score }) as QuizPlayer;

/** Which of the copies that there are, and what becomes of it. */
const step = fc.record({
  copy: fc.nat(),
  what: fc.oneof(
    fc.constant('copy' as const),
    fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), score: fc.nat(99) }),
  ),
});

describe('the players of a quiz', () => {
  it('are in each copy who was put into it, in the order in which they came, whatever is put into others', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const copies = [{ players: new QuizPlayers(), model: new Map<string, QuizPlayer>() }];
        for (const { copy, what } of steps) {
          const { players, model } = copies[copy % copies.length] as (typeof copies)[number];
          if (what === 'copy') copies.push({ players: players.copy(), model: new Map(model) });
          else {
            players.put(player(what.id, what.score));
            model.set(what.id, player(what.id, what.score));
          }
        }
        for (const { players, model } of copies) {
          expect(players.list).toEqual([...model.values()]);
          for (const id of ['a', 'b', 'c', 'd', 'e']) expect(players.get(id)).toEqual(model.get(id));
        }
      }),
    );
  });
});
