// Plays the rooms of by-hand.ts: as many players, messages, rows and frames of the same length as in the rooms through the gateway.
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { WebSocket } from 'ws';
import { byHandEnvOf } from '../env.ts';
import { now } from './graph-client.ts';
import type { Played, RoomOptions } from './room.ts';

/** More at one moment than a server lets wait would be turned away. */
const CONNECTIONS_AT_ONCE = 100;

export interface LimitRooms {
  pid: number;
  /** All rooms, as far apart as those through the gateway. */
  play(): Promise<Array<Pick<Played, 'answers' | 'standings' | 'moves'>>>;
  /** Answers that are not in the table. */
  missing(): Promise<number>;
  close(): Promise<void>;
}

interface Player {
  id: string;
  socket: WebSocket;
  expected: Map<string, () => void>;
}

/** Starts the server and connects everybody; `bytes` are those of the frames of the room that it is compared with. */
export async function openLimitRooms(
  databaseUrl: string,
  { rooms: count, ...options }: RoomOptions & { rooms: number; spread: number },
  bytes: { stateBytes: number; standingBytes: number },
): Promise<LimitRooms> {
  const owner = new pg.Client({ connectionString: databaseUrl });
  // Whoever stops the database has a reason of their own to tell.
  owner.on('error', () => {});
  await owner.connect();
  await owner.query(`DROP SCHEMA IF EXISTS bench CASCADE; CREATE SCHEMA bench;
    CREATE TABLE bench.quizzes (id int PRIMARY KEY, question_number int NOT NULL); INSERT INTO bench.quizzes SELECT id, 0 FROM generate_series(0, ${count - 1}) AS id;
    CREATE TABLE bench.answers (question_id uuid, player_id uuid, options smallint[] NOT NULL, is_correct boolean NOT NULL,
      points int NOT NULL, elapsed_milliseconds int NOT NULL, submitted_at timestamptz NOT NULL, PRIMARY KEY (question_id, player_id))`);
  const child = fork(resolve(import.meta.dirname, 'by-hand.ts'), {
    env: byHandEnvOf({ databaseUrl, ...bytes }),
    execArgv: ['--import', resolve(import.meta.dirname, '../../../../scripts/typescript.mjs')],
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const rooms: Room[] = [];
  for (let n = 0; n < count; n++) rooms.push(await openRoom(port, n, options));
  let answered = 0;

  return {
    pid: child.pid as number,
    play: () =>
      Promise.all(
        rooms.map(async (room, n) => {
          await pause((n * options.spread) / count);
          const played = await playRoom(room, options);
          answered += played.answers.length;
          return played;
        }),
      ),
    async missing() {
      const { rows } = await owner.query('SELECT count(*)::int AS count FROM bench.answers');
      return answered - rows[0].count;
    },
    async close() {
      for (const { players, host } of rooms) for (const { socket } of [...players, host]) socket.terminate();
      await owner.end();
      await end(child);
    },
  };
}

interface Room {
  host: Player;
  players: readonly Player[];
}

async function openRoom(port: number, room: number, options: RoomOptions): Promise<Room> {
  const players: Player[] = [];
  for (let n = 0; n < options.players; n += CONNECTIONS_AT_ONCE) {
    const some = Math.min(CONNECTIONS_AT_ONCE, options.players - n);
    players.push(...(await Promise.all(Array.from({ length: some }, () => connect(port, room)))));
  }
  return { host: await connect(port, room), players };
}

async function playRoom({ host, players }: Room, options: RoomOptions) {
  const played = { answers: [] as number[], standings: [] as number[], moves: [] as number[] };
  for (let number = 0; number < options.questions; number++) {
    const question = randomUUID();
    played.moves.push(await move(2 * number));
    const pace = options.within / players.length;
    const answers = players.map(async (player, n) => {
      await pause(n * pace);
      return answer(player, question);
    });
    played.answers.push(...(await Promise.all(answers)));
    const begun = now();
    const places = Promise.all(players.map((player) => told(player, 'place').then(() => now() - begun)));
    played.moves.push(await move(2 * number + 1, ' closing'));
    played.standings.push(...(await places));
  }
  return played;

  async function move(number: number, closing = ''): Promise<number> {
    const everywhere = Promise.all(players.map((player) => told(player, `moved ${number}`)));
    const begun = now();
    host.socket.send(`move ${number}${closing}`);
    await everywhere;
    return now() - begun;
  }
}

async function answer(player: Player, question: string): Promise<number> {
  const begun = now();
  const taken = told(player, `taken ${player.id}`);
  player.socket.send(`answer ${question} ${player.id}`);
  await taken;
  return now() - begun;
}

async function connect(port: number, room: number): Promise<Player> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${room}`, { perMessageDeflate: false });
  const player: Player = { id: randomUUID(), socket, expected: new Map() };
  socket.on('message', (data) => {
    const text = data.toString().trimEnd();
    player.expected.get(text)?.();
    player.expected.delete(text);
  });
  await once(socket, 'open');
  return player;
}

const told = (player: Player, text: string) => new Promise<void>((resolve) => player.expected.set(text, resolve));

async function end(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
