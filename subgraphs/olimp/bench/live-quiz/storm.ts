// Everybody answers while something happens. Whoever gets no answer sends the same again, as the pages do, and every screen comes back by itself.
import { setTimeout as pause } from 'node:timers/promises';
import { type Feed, insistPause, now, reconnectPause, watch } from './graph-client.ts';
import { openRoom, type Player, type Room } from './room.ts';
import type { Stage } from './stage.ts';

export interface StormOptions {
  players: number;
  /** Over which the answers are spread. */
  seconds: number;
  /** What happens when a third of them has passed; resolves when it is mended. */
  fault: (stage: Stage) => Promise<void>;
}

export interface Outcome {
  /** The longest silences after the fault, in milliseconds: in which no answer was taken, and in which any one screen was told nothing. */
  answering: number;
  watching: number;
  /** Milliseconds from the fault until what it killed was there again, as its supervisor sees it. */
  returned: number;
  /** Milliseconds from then until an answer was taken and every screen was told something; null when all had answered before. */
  normal: number | null;
  /** Milliseconds from the host's next move, once all is mended, to the last screen that shows it; null when one does not within a minute. */
  moved: number | null;
  /** What was said to those who had to try again, and how often. */
  codes: Map<string, number>;
  /** Tries beyond the first. */
  again: number;
  /** Screens that were shown an older state after a newer one. */
  backwards: number;
  wrong: string[];
}

const TRIES = 600;
const PATIENCE = 60_000;

export async function storm(stage: Stage, { players: count, seconds, fault }: StormOptions): Promise<Outcome> {
  const room = await openRoom(stage, { players: count, questions: 2, within: seconds * 1_000 });
  const screens = room.players.map((player) => new Watcher(room, player));
  await Promise.all(screens.map((screen) => screen.start()));
  const questionId = await openEverywhere(room, screens);
  const outcome = { codes: new Map<string, number>(), again: 0 };
  const taken: number[] = [];
  let faultAt = Number.POSITIVE_INFINITY;
  let returnedAt = Number.POSITIVE_INFINITY;
  const disaster = pause((seconds * 1_000) / 3).then(async () => {
    faultAt = now();
    await fault(stage);
    returnedAt = now();
  });
  await Promise.all(
    room.players.map(async (player, n) => {
      await pause((n * seconds * 1_000) / count);
      const tries = await insist(room, player, questionId, outcome.codes);
      outcome.again += tries - 1;
      taken.push(now());
    }),
  );
  await disaster;
  const begun = now();
  await room.closeOnly();
  const everywhere = Promise.all(screens.map((screen) => screen.shows('QUESTION_CLOSED')));
  const moved = await Promise.race([everywhere.then(() => now() - begun), pause(PATIENCE, null)]);
  for (const screen of screens) screen.stop();
  const live = [taken, ...screens.map(({ events }) => events.filter((at) => at < begun))];
  const wrong = await room.wrongOnBoard();
  return {
    ...outcome,
    moved,
    answering: longestSilence(faultAt, taken),
    watching: Math.max(...screens.map(({ events }) => longestSilence(faultAt, events))),
    backwards: screens.filter(({ isBackwards }) => isBackwards).length,
    returned: returnedAt - faultAt,
    normal: live.every((moments) => moments.some((at) => at > returnedAt))
      ? Math.max(...live.map((moments) => Math.min(...moments.filter((at) => at > returnedAt)) - returnedAt))
      : null,
    wrong,
  };
}

/** Sends the answer until it is taken. Resolves to the number of tries. */
async function insist(room: Room, player: Player, questionId: string, codes: Map<string, number>): Promise<number> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const { errors } = await room
      .answer(player, questionId)
      .catch(() => ({ errors: [{ extensions: { code: 'nobody' } }] }));
    if (!errors) return tries;
    const code = errors[0]?.extensions?.code ?? 'no code';
    codes.set(code, (codes.get(code) ?? 0) + 1);
    await pause(insistPause(tries));
  }
  throw new Error(`an answer was not taken in ${TRIES} tries: ${[...codes.keys()]}`);
}

async function openEverywhere(room: Room, screens: readonly Watcher[]): Promise<string> {
  const questionId = await room.openOnly();
  await Promise.all(screens.map((screen) => screen.shows('QUESTION_OPEN')));
  return questionId;
}

/** The longest time between two of these moments, from `begin` on. */
function longestSilence(begin: number, moments: readonly number[]): number {
  const after = [begin, ...moments.filter((at) => at > begin).sort((a, b) => a - b)];
  return Math.max(...after.slice(1).map((at, n) => at - (after[n] as number)));
}

/** A screen that comes back when it is cut off. */
class Watcher {
  isBackwards = false;
  #sequence = -1;
  #state = '';
  #isStopped = false;
  /** Since it was told something. */
  #retries = 0;
  /** When it was told something. */
  readonly events: number[] = [];
  readonly #waiting = new Map<string, () => void>();

  constructor(
    private readonly room: Room,
    private readonly player: Player,
  ) {}

  async start(): Promise<void> {
    this.player.screen?.close();
    await this.#connect();
  }

  async #connect(): Promise<void> {
    if (this.#isStopped) return;
    const [, standing] = this.room.feedsOf(this.player) as [Feed, Feed];
    // As the wall: it is told of every change, so that a silence shows.
    const feeds = [{ ...this.room.hosted, onEvent: (text: string) => this.#take(text) }, standing];
    this.player.screen = await watch(
      this.player,
      feeds,
      () => void pause(reconnectPause(this.#retries++)).then(() => this.#connect()),
    );
  }

  #take(text: string) {
    this.#retries = 0;
    const [, state = '', sequence] = /"state":"(\w+)","sequence":(\d+)/.exec(text) ?? [];
    if (sequence === undefined) return;
    if (Number(sequence) < this.#sequence) this.isBackwards = true;
    this.#sequence = Number(sequence);
    this.#state = state;
    this.#waiting.get(state)?.();
    this.events.push(now());
  }

  shows(state: string): Promise<void> {
    return this.#state === state ? Promise.resolve() : new Promise((done) => this.#waiting.set(state, done));
  }

  stop() {
    this.#isStopped = true;
    this.player.screen?.close();
  }
}
