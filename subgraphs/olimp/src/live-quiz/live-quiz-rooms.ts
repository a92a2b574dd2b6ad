import type { EventBus } from '@alif24/subgraph-shared/events';
import { Context } from '@alif24/subgraph-shared/server';
import { dueAt } from './engine/state.ts';
import { readQuizzes } from './live-quiz-log.ts';
import { LiveQuizRoom } from './live-quiz-room.ts';
import { type LiveQuizView, readOn, type Unread } from './live-quiz-view.ts';
import { LiveQuizWriter } from './live-quiz-writer.ts';

/** Events that idle rooms of one process keep in memory, in all. */
const MOST_EVENTS = 200_000;

const ofProcess = new WeakMap<EventBus, Map<string, LiveQuizRoom>>();
const writers = new WeakMap<EventBus, LiveQuizWriter>();

/** Background work of `what`, for nobody in particular. */
const contextOf = (ctx: Context, what: string) =>
  new Context(ctx.db.connection.manager, { caller: null, requestId: what, address: '' }, ctx.resources);

function writerOf(ctx: Context): LiveQuizWriter {
  const writer = writers.get(ctx.events) ?? new LiveQuizWriter(contextOf(ctx, 'live-quizzes'));
  writers.set(ctx.events, writer);
  return writer;
}

/** The room of a quiz in this process, whether there is such a quiz or not. */
export function roomOf(ctx: Context, quizId: string): LiveQuizRoom {
  const rooms = ofProcess.get(ctx.events) ?? new Map<string, LiveQuizRoom>();
  ofProcess.set(ctx.events, rooms);
  const id = quizId.toLowerCase();
  const known = rooms.get(id);
  if (known) {
    known.usedAt = performance.now();
    return known;
  }
  const room = new LiveQuizRoom(contextOf(ctx, `live-quiz:${id}`), id, writerOf(ctx));
  rooms.set(id, room);
  makeSpace(rooms);
  return room;
}

const weightOf = ({ view }: LiveQuizRoom) => 100 + (view?.state.sequence ?? 0);

function makeSpace(rooms: Map<string, LiveQuizRoom>): void {
  let weight = [...rooms.values()].reduce((sum, room) => sum + weightOf(room), 0);
  if (weight <= MOST_EVENTS) return;
  const idle = [...rooms.values()].filter(({ isIdle }) => isIdle).sort((a, b) => a.usedAt - b.usedAt);
  for (const room of idle) {
    if (weight <= MOST_EVENTS) return;
    weight -= weightOf(room);
    room.close();
    rooms.delete(room.quizId);
  }
}

/**
 * Quizzes by id as they stand now in the database; null for those that do not exist. What is due by time is done on the way. One statement where this process
 * knows them already and nothing happened, and never more for many quizzes than for one. Who asks for the same quiz while it is being read shares the next
 * reading: what a thousand players ask at one moment is asked of the database twice.
 */
export async function currentViews(ctx: Context, ids: readonly string[]): Promise<Array<LiveQuizView | null>> {
  const rooms = ids.map((id) => roomOf(ctx, id));
  const [room] = rooms;
  return room && rooms.length === 1
    ? [await shared(room, () => readRooms(ctx, rooms).then(([view]) => view ?? null))]
    : readRooms(ctx, rooms);
}

interface Reading {
  under: Promise<unknown>;
  next?: Promise<LiveQuizView | null>;
}

const readings = new WeakMap<LiveQuizRoom, Reading>();

/** One reading of a room at a time; those who come meanwhile wait for one that begins after they came. */
function shared(room: LiveQuizRoom, read: () => Promise<LiveQuizView | null>): Promise<LiveQuizView | null> {
  const begin = () => {
    const reading: Reading = { under: Promise.resolve() };
    readings.set(room, reading);
    const view = read();
    reading.under = view
      .catch(() => {})
      .then(() => {
        if (readings.get(room) === reading && !reading.next) readings.delete(room);
      });
    return view;
  };
  const reading = readings.get(room);
  if (!reading) return begin();
  reading.next ??= reading.under.then(begin);
  return reading.next;
}

interface Gathering {
  rooms: Set<LiveQuizRoom>;
  read: Promise<Map<string, LiveQuizView>>;
}

const gatherings = new WeakMap<EventBus, Gathering>();

/** As `currentViews` of one quiz; whoever asks in the same turn of the event loop shares a statement, whichever quiz is theirs. */
export async function freshView(ctx: Context, quizId: string): Promise<LiveQuizView | null> {
  const room = roomOf(ctx, quizId);
  const gathering = gatherings.get(ctx.events) ?? gather(ctx);
  gathering.rooms.add(room);
  const views = await gathering.read.catch(() => null);
  if (views) return settled(room, views.get(room.quizId));
  // What cannot be read of one must not fail the others.
  return (await currentViews(ctx, [room.quizId]))[0] ?? null;
}

function gather(ctx: Context): Gathering {
  const rooms = new Set<LiveQuizRoom>();
  const read = new Promise((resolve) => setImmediate(resolve)).then(() => {
    gatherings.delete(ctx.events);
    return readCurrent(ctx, [...rooms]);
  });
  const gathering = { rooms, read };
  gatherings.set(ctx.events, gathering);
  return gathering;
}

async function readRooms(ctx: Context, rooms: readonly LiveQuizRoom[]): Promise<Array<LiveQuizView | null>> {
  const current = await readCurrent(ctx, rooms);
  return Promise.all(rooms.map((room) => settled(room, current.get(room.quizId))));
}

/** The rooms' quizzes as they stand in the database, those that there are, by id. */
async function readCurrent(ctx: Context, rooms: readonly LiveQuizRoom[]): Promise<Map<string, LiveQuizView>> {
  const known = new Map(rooms.flatMap(({ quizId, view }) => (view ? [[quizId, view] as const] : [])));
  const current = new Map<string, LiveQuizView>();
  const unread: Unread[] = [];
  for (const { now, ...quiz } of await readQuizzes(
    ctx,
    rooms.map(({ quizId }) => quizId),
    [...known.keys()],
  )) {
    roomOf(ctx, quiz.id).clock.note(now);
    const view = known.get(quiz.id);
    if (!view) unread.push({ mark: quiz, quiz });
    else if (view.state.sequence < quiz.sequence || view.roster !== quiz.roster) unread.push({ mark: quiz, view });
    else current.set(quiz.id, view);
  }
  for (const view of await readOn(ctx, unread)) current.set(view.quiz.id, view);
  return current;
}

async function settled(room: LiveQuizRoom, view: LiveQuizView | undefined): Promise<LiveQuizView | null> {
  if (!view) {
    room.forget();
    return null;
  }
  room.learn(view);
  const due = dueAt(view.state);
  if (due !== null && due <= room.clock.now()) return room.passTime();
  // What the room has learnt meanwhile is newer.
  return room.view && room.view.state.sequence >= view.state.sequence ? room.view : view;
}

/** Does what is due by time alone in quizzes that nobody looks at. Returns how many there were. Rejects when one could not be moved, once the others were. */
export async function passTimeEverywhere(ctx: Context): Promise<number> {
  const due: Array<{ id: string }> = await ctx.db.query(
    'SELECT id FROM olimp.live_quizzes WHERE due_at <= clock_timestamp() ORDER BY due_at LIMIT 1000',
  );
  const failures: unknown[] = [];
  for (const { id } of due) {
    await roomOf(ctx, id)
      .passTime()
      .catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
  return due.length;
}
