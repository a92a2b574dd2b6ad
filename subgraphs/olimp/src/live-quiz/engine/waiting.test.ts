import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';
import { answer, game, host, join, measure, rulesOf } from './engine.fixture.ts';
import { evolve } from './evolve.ts';
import { dueAt, type QuizState } from './state.ts';

const BEGUN = 1_000_000;
const HOUR = 3_600_000;
const tick = { kind: 'tick' } as const;
/** When something is due, in milliseconds since the start. */
const dueIn = ({ state }: { state: QuizState }) => (dueAt(state) ?? Number.NaN) - BEGUN;
const kindsOf = ({ events }: ReturnType<typeof game>) => events.map(({ kind }) => kind);

describe('a question that closes when all have answered', () => {
  const all = { closesWhenAllAnswered: true };
  const opened = [
    [0, join('a')],
    [0, join('b')],
    [0, join('c')],
    [100, host('open')],
  ] as const;

  it('is over a second after the last answer, and at its time while one is missing', () => {
    const heard = [600, measure('c', 0, 80)] as const;
    const two = game(all, ...opened, heard, [610, answer('a')], [700, answer('b')]);
    expect(dueIn(two)).toBe(30_350);
    const three = game(all, ...opened, [600, answer('a')], [700, answer('b')], [900, answer('c')]);
    expect(dueIn(three)).toBe(1900);
    const closed = game(all, ...opened, [600, answer('a')], [700, answer('b')], [900, answer('c')], [1900, tick]);
    expect(closed.state).toMatchObject({ phase: 'QUESTION_CLOSED', closedByTime: true });
  });

  it('waits five seconds for who has not been heard of, and to the end for who has', () => {
    const gone = game(all, ...opened, [600, measure('b', 0, 80)], [700, answer('a')], [900, answer('b')]);
    expect(dueIn(gone)).toBe(5100);
    const late = game(all, ...opened, [600, measure('b', 0, 80)], [700, answer('a')], [6000, answer('b')]);
    expect(dueIn(late)).toBe(7000);
    const reading = game(all, ...opened, [600, measure('b', 0, 80)], [700, answer('a')]);
    expect(dueIn(reading)).toBe(30_350);
  });

  it('waits for whoever comes meanwhile, and not for whoever is sent out', () => {
    const answered = [[700, answer('a')], [800, answer('b')], [900, answer('c')]] as const; // biome-ignore format: one line
    expect(dueIn(game(all, ...opened, ...answered, [1000, join('d')]))).toBe(30_350);
    expect(
      dueIn(game(all, ...opened, [700, answer('a')], [800, answer('b')], [900, { kind: 'remove', playerId: 'c' }])),
    ).toBe(1800);
  });

  it('is at its time when nobody plays, when nobody has answered, and where the quiz does not ask for it', () => {
    expect(dueIn(game(all, [0, host('open')]))).toBe(30_250);
    expect(dueIn(game(all, ...opened))).toBe(30_350);
    const off = game({}, ...opened, [700, answer('a')], [800, answer('b')], [900, answer('c')]);
    expect(dueIn(off)).toBe(30_350);
  });

  it('stays open while the clock stands still', () => {
    const paused = game(
      all,
      [0, join('a')],
      [100, host('open')],
      [600, answer('a')],
      [700, host('pause')],
      [9000, tick],
    );
    expect(paused.state.phase).toBe('QUESTION_OPEN');
  });
});

describe('a quiz that was forgotten', () => {
  const openedOnce = [
    [0, join('a')],
    [0, host('open')],
    [2000, answer('a')],
  ] as const;

  it('is over seven days after it was made when nobody began it', () => {
    const lobby = game({ createdAt: BEGUN - 1000 }, [0, join('a')]);
    expect(dueIn(lobby)).toBe(7 * 24 * HOUR - 1000);
    expect(kindsOf(game({ createdAt: BEGUN - 1000 }, [0, join('a')], [7 * 24 * HOUR, tick]))).toEqual([
      'joined',
      'finished',
    ]);
  });

  it('is over a day after the question that was counted last, with what everybody has', () => {
    const day = game({}, ...openedOnce, [3000, host('close')], [3000 + 24 * HOUR - 1, tick]);
    expect(day.state.phase).toBe('QUESTION_CLOSED');
    const over = game({}, ...openedOnce, [3000, host('close')], [3000 + 24 * HOUR, tick]);
    expect([over.state.phase, over.state.players.get('a')?.score]).toEqual(['FINISHED', 967]);
  });

  it('is over a day after its clock was stopped, and its open question is counted', () => {
    const over = game({}, ...openedOnce, [3000, host('pause')], [3000 + 24 * HOUR, tick]);
    expect(kindsOf(over).slice(-2)).toEqual(['closed', 'finished']);
    expect(over.state).toMatchObject({ pausedAt: null, closedByTime: false });
    expect(over.state.players.get('a')?.score).toBe(967);
  });
});

describe('the clock between two questions', () => {
  const closed = [
    [0, join('a')],
    [0, host('open')],
    [1000, host('close')],
  ] as const;

  it('stands still in the hands of the host and then goes on with what was left', () => {
    const held = game({ autoAdvanceSeconds: 5 }, ...closed, [3000, host('pause')], [60_000, tick]);
    expect(held.state).toMatchObject({ phase: 'QUESTION_CLOSED', number: 1 });
    const going = game({ autoAdvanceSeconds: 5 }, ...closed, [3000, host('pause')], [60_000, host('resume')]);
    expect(dueIn(going)).toBe(63_000);
    const next = game({ autoAdvanceSeconds: 5 }, ...closed, [3000, host('pause')], [60_000, host('open')]);
    expect(next.state).toMatchObject({ phase: 'QUESTION_OPEN', number: 2, pausedAt: null });
  });

  it('cannot be stopped where none is running', () => {
    const { state } = game({}, ...closed);
    expect(() => decide(state, host('pause'), BEGUN + 2000)).toThrow('No clock is running.');
  });
});

describe('a move of the host', () => {
  const about = (kind: 'open' | 'close' | 'skip', number: number) => ({ kind, number }) as const;
  const second = game({}, [0, host('open')], [1000, host('close')], [2000, host('open')]);
  const refused = expect.objectContaining({ code: 'QUIZ_STATE' });

  it('that was meant for the question before does not touch the one of now', () => {
    expect(decide(second.state, about('close', 1), BEGUN + 2100)).toEqual([]);
    expect(decide(second.state, about('open', 1), BEGUN + 2100)).toEqual([]);
    expect(() => decide(second.state, about('skip', 1), BEGUN + 2100)).toThrow(refused);
    expect(() => decide(second.state, about('close', 3), BEGUN + 2100)).toThrow(refused);
    expect(decide(second.state, about('close', 2), BEGUN + 2100)).toMatchObject([{ kind: 'closed' }]);
  });

  it('takes a question back that is counted already, once, until the next one is open', () => {
    const rules = { questions: rulesOf().questions.slice(1) };
    const { state } = game(rules, [0, join('a')], [0, host('open')], [2000, answer('a')], [3000, host('close')]);
    expect(state.players.get('a')).toMatchObject({ score: 967, correctCount: 1, lastPoints: 967 });
    const taken = decide(state, about('skip', 1), BEGUN + 4000).reduce(evolve, state);
    expect(taken.players.get('a')).toMatchObject({ score: 0, correctCount: 0, lastPoints: 0 });
    expect(decide(taken, about('skip', 1), BEGUN + 5000)).toEqual([]);
    expect(() => decide(game(rules).state, about('skip', 0), BEGUN)).toThrow(refused);
  });
});
