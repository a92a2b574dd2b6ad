import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardText, teamsOf } from './board.ts';
import { decide } from './decide.ts';
import { anyGame, play } from './engine.fixture.ts';
import type { QuizEvent } from './event.ts';
import { evolve, replay } from './evolve.ts';
import { dueAt, pictureOf, type QuizState, remainingOf } from './state.ts';

const runs = { numRuns: 400 };

describe('any game', () => {
  it('is rebuilt from its log byte for byte, state and board, also by way of JSON', () => {
    fc.assert(
      fc.property(anyGame, ({ rules, steps }) => {
        const { state, events } = play({ rules, steps });
        const again = replay(rules, JSON.parse(JSON.stringify(events)) as QuizEvent[]);
        expect(pictureOf(again)).toBe(pictureOf(state));
        expect(boardText(again)).toBe(boardText(state));
      }),
      runs,
    );
  });

  it('changes no state that was, and numbers its events one by one, none before the last', () => {
    fc.assert(
      fc.property(anyGame, (some) => {
        let last = { sequence: 1, at: 0 };
        const kept: Array<[QuizState, string]> = [];
        play(some, (before, events, after) => {
          kept.push([before, pictureOf(before)]);
          for (const event of events) {
            expect(Number.isInteger(event.at)).toBe(true);
            expect(event.sequence).toBe(last.sequence + 1);
            expect(event.at).toBeGreaterThanOrEqual(last.at);
            last = event;
          }
          expect(after.sequence).toBe(last.sequence);
        });
        for (const [state, picture] of kept) expect(pictureOf(state)).toBe(picture);
      }),
      runs,
    );
  });

  it('has scores that are whole, never below 0, never more than the questions are worth, and what the counted answers say', () => {
    fc.assert(
      fc.property(anyGame, (some) => {
        const { state } = play(some);
        const most = some.rules.questions.reduce((sum, { points }) => sum + points, 0);
        for (const { score, answers, correctCount } of state.players.list) {
          expect(Number.isInteger(score)).toBe(true);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(some.rules.mode === 'SURVEY' ? 0 : most);
          if (state.phase !== 'FINISHED') continue;
          const counted = answers.filter((_, n) => !state.skipped.includes(n + 1));
          expect(score).toBe(counted.reduce((sum, given) => sum + (given?.points ?? 0), 0));
          expect(correctCount).toBe(counted.filter((given) => given?.isRight).length);
        }
      }),
      runs,
    );
  });

  it('takes one answer a player and question, and keeps the first', () => {
    fc.assert(
      fc.property(anyGame, (some) => {
        const { events, state } = play(some);
        const answers = events.filter((event) => event.kind === 'answered');
        const keys = answers.map(({ playerId, body }) => `${playerId} ${body.number}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { playerId, body, sequence } of answers) {
          expect(state.players.get(playerId)?.answers[body.number - 1]?.sequence).toBe(sequence);
        }
      }),
      runs,
    );
  });

  it('never says of a question that it was shown to somebody who was not heard of while it was open', () => {
    fc.assert(
      fc.property(anyGame, (some) => {
        const { events, state } = play(some);
        for (const { id, seen } of state.players.list) {
          const heard = new Set<number>();
          let open = 0;
          for (const event of events) {
            if (event.kind === 'opened') open = event.body.number;
            else if (['closed', 'skipped'].includes(event.kind)) open = 0;
            else if (event.playerId !== id) continue;
            else if (event.kind === 'answered' || event.kind === 'turned') heard.add(event.body.number);
            else if (['joined', 'returned', 'measured'].includes(event.kind) && open > 0) heard.add(open);
          }
          expect([...seen].sort()).toEqual([...heard].sort());
        }
      }),
      runs,
    );
  });

  it('keeps what is left of a question while the clock stands still', () => {
    fc.assert(
      fc.property(anyGame, (some) => {
        play(some, (before, [event], after) => {
          if (event?.kind !== 'paused' && event?.kind !== 'resumed') return;
          expect(remainingOf(after, event.at)).toBe(remainingOf(before, event.at));
        });
      }),
      runs,
    );
  });

  it('does by one tick after another whatever is due, and a tick does nothing else', () => {
    fc.assert(
      fc.property(anyGame, (some) => {
        const { state } = play(some);
        const now = state.lastAt + 1_000_000;
        const tick = (at: QuizState) => decide(at, { kind: 'tick' }, now).reduce(evolve, at);
        const after = some.rules.questions.reduce((at) => tick(tick(at)), state);
        const due = dueAt(after);
        expect(due === null || due > now).toBe(true);
        expect(tick(after)).toBe(after);
        const early = dueAt(state);
        if (early !== null) expect(decide(state, { kind: 'tick' }, early - 1)).toEqual([]);
      }),
      runs,
    );
  });

  it('gives a team no more than its best member and no less than its worst', () => {
    fc.assert(
      fc.property(anyGame, (some) => {
        const { state } = play({ ...some, rules: { ...some.rules, teamCount: 2 } });
        for (const team of teamsOf(state)) {
          const most = some.rules.questions.reduce((sum, { points }) => sum + points, 0);
          expect(team.score).toBeGreaterThanOrEqual(0);
          expect(team.score).toBeLessThanOrEqual(most);
        }
      }),
      runs,
    );
  });
});
