import { AppError } from '@alif24/subgraph-shared/utils';
import fc from 'fast-check';
import type { QuizCommand } from './command.ts';
import { decide } from './decide.ts';
import type { QuizEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { newState, type QuizRules, type QuizState } from './state.ts';

/** A command and how many milliseconds after the last one it comes; the clock may step back. */
export interface Step {
  command: QuizCommand;
  after: number;
}

export const rulesOf = (more: Partial<QuizRules> = {}): QuizRules => ({
  ...{ mode: 'SPEED', pace: 'HOST', autoAdvanceSeconds: null, deadline: null, teamCount: 0, sectionStarts: null },
  ...{ closesWhenAllAnswered: false, createdAt: 0 },
  questions: Array.from({ length: 3 }, () => ({ seconds: 30, points: 1000 })),
  ...more,
});

const question = fc.record({ seconds: fc.integer({ min: 5, max: 120 }), points: fc.integer({ min: 0, max: 5000 }) });

export const anyRules: fc.Arbitrary<QuizRules> = fc.record({
  mode: fc.constantFrom('SPEED', 'ACCURACY', 'SURVEY'),
  pace: fc.constantFrom('HOST', 'HOST', 'HOST', 'PLAYER'),
  autoAdvanceSeconds: fc.option(fc.integer({ min: 3, max: 60 })),
  closesWhenAllAnswered: fc.boolean(),
  createdAt: fc.integer({ min: 0, max: 1_000_000 }),
  deadline: fc.integer({ min: 0, max: 500_000 }),
  teamCount: fc.constantFrom(0, 0, 2, 3),
  sectionStarts: fc.constantFrom(null, null, [], [2], [1, 3], [2, 3, 4]),
  questions: fc.array(question, { minLength: 1, maxLength: 4 }),
});

const playerId = fc.constantFrom('a', 'b', 'c', 'd');
const number = fc.integer({ min: 1, max: 4 });
const seen = fc.constantFrom(null, null, null, 0, 1, 2);

const anyCommand: fc.Arbitrary<QuizCommand> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('join' as const), playerId, team: fc.constant(null) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      ...{ kind: fc.constant('answer' as const), playerId, number, isRight: fc.boolean() },
      options: fc.constant([0]),
    }),
  },
  fc.record({ kind: fc.constantFrom('remove' as const, 'ban' as const), playerId }),
  fc.record({
    ...{ kind: fc.constant('measure' as const), playerId, turn: fc.nat(4) },
    milliseconds: fc.integer({ min: -50, max: 5_000 }),
  }),
  fc.record({ kind: fc.constant('next' as const), playerId }),
  fc.record({ kind: fc.constant('lock' as const), isLocked: fc.boolean() }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('open' as const), number: seen }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ kind: fc.constantFrom('pause' as const, 'resume', 'extend', 'close', 'skip'), number: seen },
    }),
  },
  fc.record({ kind: fc.constantFrom('tick' as const, 'finish', 'removeLatest') }),
);

const anyStep: fc.Arbitrary<Step> = fc.record({
  command: anyCommand,
  after: fc.oneof(
    { weight: 4, arbitrary: fc.double({ min: 0, max: 2_000, noNaN: true }) },
    fc.integer({ min: 0, max: 40_000 }),
    fc.integer({ min: -20_000, max: 0 }),
  ),
});

export const anyGame = fc.record({ rules: anyRules, steps: fc.array(anyStep, { maxLength: 60, size: 'max' }) });

/** Plays a game as the room does, time first; `look` sees each step that was not refused. */
export function play(
  { rules, steps }: { rules: QuizRules; steps: readonly Step[] },
  look: (before: QuizState, events: readonly QuizEvent[], after: QuizState, now: number) => void = () => {},
): { state: QuizState; events: QuizEvent[] } {
  let state = newState(rules);
  let now = 1_000_000;
  const events: QuizEvent[] = [];
  const run = (command: QuizCommand) => {
    const decided = decide(state, command, now);
    const before = state;
    for (const event of decided) state = evolve(state, event);
    events.push(...decided);
    look(before, decided, state, now);
  };
  for (const { command, after } of steps) {
    now += after;
    run({ kind: 'tick' });
    try {
      run(command);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return { state, events };
}

/** Commands at these milliseconds after the start. */
export function game(
  rules: Partial<QuizRules>,
  ...timed: ReadonlyArray<readonly [at: number, command: Step['command']]>
) {
  let last = 0;
  const steps = timed.map(([at, command]) => {
    const after = at - last;
    last = at;
    return { command, after };
  });
  return play({ rules: rulesOf(rules), steps });
}

export const join = (playerId: string) => ({ kind: 'join', playerId, team: null }) as const;
export const answer = (playerId: string, number = 1, isRight = true) =>
  ({ kind: 'answer', playerId, number, options: [0], isRight }) as const;
export const measure = (playerId: string, turn: number, milliseconds: number) =>
  ({ kind: 'measure', playerId, turn, milliseconds }) as const;
export const host = (kind: 'open' | 'pause' | 'resume' | 'extend' | 'close' | 'skip' | 'finish') => ({ kind }) as const;
