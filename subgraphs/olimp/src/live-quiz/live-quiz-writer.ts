import { type Context, loggable } from '@alif24/subgraph-shared/server';
import type { DecidedBatch } from './live-quiz-batch.ts';
import { isOfTheDatabase } from './live-quiz-failure.ts';
import { type Written, writeGroup } from './live-quiz-group.ts';
import type { LiveQuizRoom, Queued } from './live-quiz-room.ts';
import { readOn } from './live-quiz-view.ts';

/** Rooms that share a transaction, at most, and what waits in them: one that is full of it goes alone. */
const MOST_ROOMS = 64;
const MOST_WAITING = 2_000;
/** So many transactions may run beside each other: one that is slow holds up nobody but its own rooms. */
const MOST_AT_ONCE = 3;
/** When so many run, nobody waits longer than this for one of them to end. */
const LONGEST_MILLISECONDS = 250;
/** What others did is told within this long, mostly; then it is read. */
const TELLING_MILLISECONDS = 25;
/**
 * One transaction begins this long after the one before, at the soonest: alone one is as quick as ever, and many gather. Nobody sees it, and what answers
 * share is most of what they cost: with 4 ms two processes needed a quarter more of the processor, so that the slowest waited longer.
 */
const GATHERING_MILLISECONDS = 16;

interface Turn {
  room: LiveQuizRoom;
  waiting: Queued[];
  batch: DecidedBatch;
}

/** Writes what the rooms of one process decide, many rooms in one transaction; what cannot be written so, each room writes alone. */
export class LiveQuizWriter {
  readonly #rooms = new Set<LiveQuizRoom>();
  readonly #writing = new Set<Promise<void>>();
  /** Rooms in which something happened after what they know. */
  readonly #behind = new Set<LiveQuizRoom>();
  #running: Promise<void> | undefined;
  #reading: NodeJS.Timeout | undefined;

  constructor(private readonly ctx: Context) {}

  /** The room has something to be written: it is asked what when its turn comes, and told when that is done. */
  add(room: LiveQuizRoom): void {
    this.#rooms.add(room);
    this.#running ??= this.#run();
  }

  /** The room waits for what others did: it is told that, or reads it soon. */
  readOn(room: LiveQuizRoom): void {
    this.#behind.add(room);
    this.#reading ??= setTimeout(() => this.#readOn(), room.isWatched ? TELLING_MILLISECONDS : 0).unref();
  }

  async #run(): Promise<void> {
    // What comes in one turn of the event loop is written together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#rooms.size > 0) {
      const gathered = pause(GATHERING_MILLISECONDS);
      this.#begin(this.#next());
      await gathered;
      if (this.#writing.size >= MOST_AT_ONCE) await atMost(LONGEST_MILLISECONDS, Promise.race(this.#writing));
    }
    this.#running = undefined;
  }

  #begin(turns: readonly Turn[]): void {
    if (turns.length === 0) return;
    const writing = this.#write(turns).finally(() => this.#writing.delete(writing));
    this.#writing.add(writing);
  }

  /** The turns of the rooms that go together now. Those of them that must go alone are on their way. */
  #next(): Turn[] {
    const turns: Turn[] = [];
    let count = 0;
    for (const room of this.#rooms) {
      count += room.waitingCount;
      if (turns.length === MOST_ROOMS || (turns.length > 0 && count > MOST_WAITING)) break;
      this.#rooms.delete(room);
      const waiting = room.take();
      const batch = room.guess(waiting);
      if (batch) turns.push({ room, waiting, batch });
      else void room.write(waiting);
    }
    return turns;
  }

  /** Never rejects. */
  async #write(turns: readonly Turn[]): Promise<void> {
    const batches = turns.map(({ batch }) => batch);
    const { written, error } = await writeGroup(this.ctx, batches).then(
      (written) => ({ written, error: undefined }),
      (error: unknown) => ({ written: new Map<string, Written>(), error }),
    );
    for (const { room, waiting, batch } of turns) {
      const how = written.get(room.quizId);
      if (how) room.written(waiting, batch, how);
      else if (error && isOfTheDatabase(error)) room.refuse(waiting, error);
      // What the database does not take of one room must not fail the others.
      else void room.write(waiting);
    }
  }

  /** Reads what was not told, of all rooms together. Never rejects. */
  async #readOn(): Promise<void> {
    this.#reading = undefined;
    const rooms = [...this.#behind].filter(({ isBehind }) => isBehind);
    this.#behind.clear();
    const unread = rooms.flatMap(({ quizId: id, view }) =>
      view ? [{ mark: { id, sequence: view.state.sequence, roster: view.roster }, view }] : [],
    );
    const views = await readOn(this.ctx, unread).catch((err: unknown) => {
      this.ctx.log.warn({ err: loggable(err) }, 'What others did in live quizzes could not be read.');
      return [];
    });
    const read = new Map(views.map((view) => [view.quiz.id, view]));
    for (const room of rooms) room.readOn(read.get(room.quizId));
  }
}

/** Waits for `work`, or so many milliseconds. */
async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
