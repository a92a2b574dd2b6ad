import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardOf, boardText, countedOf, endsSection } from './board.ts';
import { anyGame, play, rulesOf, type Step } from './engine.fixture.ts';
import { replay } from './evolve.ts';
import type { QuizRules, QuizState } from './state.ts';

const runs = { numRuns: 400 };
const host = (kind: 'open' | 'close' | 'skip' | 'finish'): Step => ({ command: { kind }, after: 10 });
const join = (playerId: string): Step => ({ command: { kind: 'join', playerId, team: null }, after: 10 });
const answer = (playerId: string, number: number): Step => ({
  command: { kind: 'answer', playerId, number, options: [0], isRight: true },
  after: 10,
});
const five = Array.from({ length: 5 }, () => ({ seconds: 30, points: 1000 }));
const sections = (more: Partial<QuizRules> = {}) =>
  rulesOf({ mode: 'ACCURACY', questions: five, sectionStarts: [1, 3, 4], ...more });
/** Whether a board is due after each of these steps. */
function duringOf(rules: QuizRules, steps: readonly Step[]): boolean[] {
  return steps.map((_, n) => endsSection(play({ rules, steps: steps.slice(0, n + 1) }).state));
}
const everyQuestion = [1, 2, 3, 4, 5].flatMap(() => [host('open'), host('close')]);

describe('a section', () => {
  it('is over after its last question, and stays so until the next question is counted', () => {
    expect(duringOf(sections(), everyQuestion)).toEqual([
      ...[false, false, false, true], // 1 and 2
      ...[true, true], // 3, a section of one question
      ...[true, false, false, true], // 4 and 5
    ]);
  });

  it('is over when its last question is skipped, and with the quiz wherever it stands', () => {
    const skipped = [host('open'), host('close'), host('open'), host('skip')];
    expect(duringOf(sections(), skipped)).toEqual([false, false, false, true]);
    expect(duringOf(sections(), [host('open'), host('close'), host('finish')])).toEqual([false, false, true]);
  });

  it('is the whole quiz where no question begins one', () => {
    expect(duringOf(sections({ sectionStarts: [] }), everyQuestion).slice(-3)).toEqual([false, false, true]);
  });

  it('of homework is over at its end', () => {
    const rules = sections({ pace: 'PLAYER', deadline: 2_000_000 });
    const next: Step = { command: { kind: 'next', playerId: 'a' }, after: 10 };
    expect(duringOf(rules, [join('a'), next, answer('a', 1), next, answer('a', 2), host('finish')])).toEqual([
      ...[false, false, false, false, false, true],
    ]);
  });

  it('has the climb of all its questions', () => {
    const first = ['a', 'b', 'c'].map(join);
    const asked = (number: number, ...right: string[]) => [
      ...[host('open'), ...right.map((id) => answer(id, number)), host('close')],
    ];
    const { state } = play({
      rules: sections(),
      steps: [...first, ...asked(1, 'a', 'b'), ...asked(2, 'a'), ...asked(3, 'c'), ...asked(4, 'c'), ...asked(5, 'c')],
    });
    // After question 3 c was level with b; in the last section, of two questions, c passed both.
    expect(boardOf(state).map(({ id, rank, change }) => [id, rank, change])).toEqual([
      ['c', 1, 1],
      ['a', 2, -1],
      ['b', 3, -1],
    ]);
    const early = play({ rules: sections(), steps: [...first, ...asked(1, 'b'), ...asked(2, 'a', 'b')] });
    expect(boardOf(early.state).map(({ change }) => change)).toEqual([0, 0, 0]);
  });
});

describe('any game', () => {
  const without = (rules: QuizRules, state: QuizState['rules']['sectionStarts']) => ({
    ...rules,
    sectionStarts: state,
  });

  it('has the scores and ranks it would have without sections, and the log it would have', () => {
    fc.assert(
      fc.property(anyGame, ({ rules, steps }) => {
        const { state, events } = play({ rules, steps });
        const plain = play({ rules: without(rules, null), steps });
        expect(events).toEqual(plain.events);
        const ranks = (one: QuizState) => boardOf(one).map(({ id, rank, score }) => [id, rank, score]);
        expect(ranks(state)).toEqual(ranks(plain.state));
      }),
      runs,
    );
  });

  it('of sections of one question each has the very board that is shown after each question', () => {
    fc.assert(
      fc.property(anyGame, ({ rules, steps }) => {
        const { state, events } = play({ rules: without(rules, null), steps });
        const each = rules.questions.map((_, n) => n + 1);
        fc.pre(rules.pace === 'HOST');
        const cut = replay(without(rules, each), events);
        expect(boardText(cut)).toBe(boardText(state));
        expect(endsSection(cut)).toBe(cut.phase === 'FINISHED' || countedOf(cut) > 0);
      }),
      runs,
    );
  });
});
