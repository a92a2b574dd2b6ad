import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardText, teamsOf } from './board.ts';
import { decide } from './decide.ts';
import { anyGame, play } from './engine.fixture.ts';
import type { QuizEvent } from './event.ts';
import { evolve, replay } from './evolve.ts';
import { dueAt, pictureOf, type QuizState, remainingOf, waitsForHost } from './state.ts';

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

  it('keeps what is left until it goes on by itself while the clock stands still between two questions', () => {
    fc.assert(
      fc.property(anyGame, (some) => {
        let left: number | null = null;
        play(some, (before, [event], after) => {
          if (before.phase !== 'QUESTION_CLOSED') return;
          if (event?.kind === 'paused') left = (before.goesOnAt as number) - event.at;
          if (event?.kind === 'resumed') expect((after.goesOnAt as number) - event.at).toBe(left);
        });
      }),
      runs,
    );
  });

  it('comes to the same whether a question is skipped or closed and then taken back', () => {
    fc.assert(
      fc.property(anyGame, (some) => {
        const { state } = play(some);
        fc.pre(state.phase === 'QUESTION_OPEN');
        const after = (...kinds: Array<'skip' | 'close'>) =>
          kinds.reduce((at, kind) => decide(at, { kind }, state.lastAt).reduce(evolve, at), state);
        const [skipped, takenBack] = [after('skip'), after('close', 'skip')];
        expect(takenBack.players.list).toEqual(skipped.players.list);
        expect(boardText(takenBack)).toBe(boardText(skipped));
        expect(teamsOf(takenBack)).toEqual(teamsOf(skipped));
        expect([takenBack.skipped, takenBack.goesOnAt]).toEqual([skipped.skipped, skipped.goesOnAt]);
        expect(decide(takenBack, { kind: 'skip' }, state.lastAt)).toEqual([]);
      }),
      runs,
    );
  });

  it('knows at every moment who plays, who saw the open question and who has answered it', () => {
    fc.assert(
      fc.property(anyGame, (some) => {
        play({ ...some, rules: { ...some.rules, closesWhenAllAnswered: true } }, (_, __, { phase, ...state }) => {
          if (phase !== 'QUESTION_OPEN') return;
          const inside = state.players.list.filter(({ status }) => status === 'IN');
          expect(state.turnout).toMatchObject({
            inside: inside.length,
            seen: inside.filter(({ seen }) => seen.includes(state.number)).length,
            answered: inside.filter(({ answers }) => answers[state.number - 1]).length,
          });
        });
      }),
      runs,
    );
  });

  it('is over at the same moment in whatever order two processes hear of the answers', () => {
    fc.assert(
      fc.property(anyGame, (some) => {
        const { state } = play({ ...some, rules: { ...some.rules, closesWhenAllAnswered: true } });
        fc.pre(state.phase === 'QUESTION_OPEN');
        const { number } = state;
        const events = state.players.list.flatMap(({ id: playerId, status, answers }, n): QuizEvent[] => {
          if (status !== 'IN' || answers[number - 1]) return [];
          const body = { number, options: [0], right: true, points: 10, elapsed: n };
          return [{ kind: 'answered', playerId, body, sequence: state.sequence + 1 + n, at: state.lastAt + n }];
        });
        const [there, here] = [events.reduce(evolve, state), events.toReversed().reduce(evolve, state)];
        expect([here.turnout, dueAt(here)]).toEqual([there.turnout, dueAt(there)]);
      }),
      runs,
    );
  });

  it.each([1_000_000, 100_000_000, 1_000_000_000])(
    'does by one tick after another whatever is due after %i ms, and a tick does nothing else',
    (later) => {
      fc.assert(
        fc.property(anyGame, (some) => {
          const { state } = play(some);
          const now = state.lastAt + later;
          const tick = (at: QuizState) => decide(at, { kind: 'tick' }, now).reduce(evolve, at);
          const after = some.rules.questions.reduce((at) => tick(tick(at)), state);
          const due = dueAt(after);
          expect(due === null || due > now).toBe(true);
          expect(tick(after)).toBe(after);
          const early = dueAt(state);
          if (early !== null) expect(decide(state, { kind: 'tick' }, early - 1)).toEqual([]);
          if (later > 900_000_000 && waitsForHost(state)) expect(after.phase).toBe('FINISHED');
        }),
        runs,
      );
    },
  );

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
