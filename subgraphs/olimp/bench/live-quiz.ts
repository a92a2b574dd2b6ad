// npm run bench -w subgraphs/olimp -- live-quiz [--rooms 1] [--players 2000] [--questions 3] [--within 1000] [--spread 0] [--rounds 3]
//   [--together | --gateways 1 --subgraphs 1] [--redis redis://…]: whole games over real sockets through the gateway, in turn with the same by hand.
//   Rooms begin evenly over `spread` milliseconds, as no two classes do at the same moment.
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { subgraph as manifest } from '../src/subgraph.ts';
import { usageOf } from './live-quiz/cpu.ts';
import { openLimitRooms } from './live-quiz/limit-room.ts';
import { openRoom, type Played, type Room } from './live-quiz/room.ts';
import { openStage, type Stage } from './live-quiz/stage.ts';

const number = (fallback: string) => ({ type: 'string', default: fallback }) as const;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rooms: number('1'),
      players: number('2000'),
      questions: number('3'),
      within: number('1000'),
      spread: number('0'),
      rounds: number('3'),
      gateways: number('1'),
      subgraphs: number('1'),
      redis: { type: 'string' },
      together: { type: 'boolean', default: false },
    },
  });
  const numberOf = (name: Exclude<keyof typeof values, 'redis' | 'together'>) => Number(values[name]);
  const options: Options = {
    ...{ rooms: numberOf('rooms'), players: numberOf('players'), questions: numberOf('questions') },
    ...{ within: numberOf('within'), spread: numberOf('spread') },
  };
  const [rounds, gateways, subgraphs] = [numberOf('rounds'), numberOf('gateways'), numberOf('subgraphs')];
  const { together: isTogether, redis: redisUrl } = values;
  const stage = await openStage({ manifest, isTogether, gateways, subgraphs, ...(redisUrl && { redisUrl }) });
  try {
    const { rooms, players, questions, within, spread } = options;
    print(`${rooms} room(s) of ${players}, ${questions} questions, answers within ${within} ms, ${rounds} rounds`);
    print(`rooms begin over ${spread} ms\n`);
    for (let round = 1; round <= rounds; round++) {
      const ours = await playOurs(stage, options);
      const limit = await playLimit(stage, options, ours);
      report(round, ours, limit);
    }
  } finally {
    await stage.close();
  }
}

interface Options {
  rooms: number;
  players: number;
  questions: number;
  within: number;
  /** Milliseconds over which the rooms begin. */
  spread: number;
}

type Times = Pick<Played, 'answers' | 'standings' | 'moves'>;

interface Measured extends Times {
  /** Milliseconds of CPU per player and question: of the servers, and of PostgreSQL. */
  cpu: number;
  databaseCpu: number;
}

interface Ours extends Measured {
  joins: number[];
  stateBytes: number;
  standingBytes: number;
  /** Resident bytes that a player who watches adds to the servers. */
  bytesPerPlayer: number;
  faults: string[];
}

async function playOurs(stage: Stage, { rooms: count, spread, ...options }: Options): Promise<Ours> {
  const pids = [...stage.processes.values()].map(({ pid }) => pid);
  const empty = await usageOf(pids);
  const rooms: Room[] = [];
  for (let n = 0; n < count; n++) rooms.push(await openRoom(stage, options));
  const full = await usageOf(pids);
  const { result, ...cost } = await costOf(stage, pids, () =>
    Promise.all(
      rooms.map(async (room, n) => {
        await pause((n * spread) / count);
        return playAll(room, options.questions);
      }),
    ),
  );
  const wrong: string[] = [];
  for (const room of rooms) wrong.push(...(await room.wrongOnBoard()));
  for (const room of rooms) room.leave();
  const [one] = result as [Played, ...Played[]];
  return {
    ...merge(result),
    ...perPlayerQuestion(cost, { rooms: count, spread, ...options }),
    joins: result.flatMap(({ joins }) => joins),
    stateBytes: one.stateBytes,
    standingBytes: one.standingBytes,
    bytesPerPlayer: (full.rss - empty.rss) / (count * options.players),
    faults: [...result.flatMap(({ refusals }) => refusals), ...wrong],
  };
}

async function playAll(room: Room, questions: number): Promise<Played> {
  for (let number = 1; number <= questions; number++) await room.playQuestion(number);
  return room.played;
}

async function playLimit(stage: Stage, options: Options, { stateBytes, standingBytes }: Ours): Promise<Measured> {
  const limit = await openLimitRooms(stage.databaseUrl, options, { stateBytes, standingBytes });
  const { result, missing, ...cost } = await costOf(stage, [limit.pid], () => limit.play())
    .then(async (played) => ({ ...played, missing: await limit.missing() }))
    .finally(() => limit.close());
  if (missing !== 0) throw new Error(`${missing} answers are missing by hand`);
  return { ...merge(result), ...perPlayerQuestion(cost, options) };
}

setFlagsFromString('--expose-gc');
/** What earlier rooms left in this process goes before the next ones play: when all phones stand still at once that is no delay of what they talk to. */
const collect: () => void = runInNewContext('gc');

async function costOf<T>(stage: Stage, pids: number[], work: () => Promise<T>) {
  const database = () => usageOf([stage.databasePid], { withChildren: true });
  collect();
  const before = await Promise.all([usageOf(pids), database()]);
  const result = await work();
  const after = await Promise.all([usageOf(pids), database()]);
  return { result, cpu: after[0].cpu - before[0].cpu, databaseCpu: after[1].cpu - before[1].cpu };
}

function perPlayerQuestion(
  { cpu, databaseCpu }: Pick<Measured, 'cpu' | 'databaseCpu'>,
  { rooms, players, questions }: Options,
) {
  const count = rooms * players * questions;
  return { cpu: cpu / count, databaseCpu: databaseCpu / count };
}

const merge = (played: readonly Times[]): Times => ({
  answers: played.flatMap(({ answers }) => answers),
  standings: played.flatMap(({ standings }) => standings),
  moves: played.flatMap(({ moves }) => moves),
});

function report(round: number, ours: Ours, limit: Measured): void {
  const line = (name: string, mine: number, its: number, unit: string) =>
    print(`  ${name.padEnd(34)} ${show(mine)} ${unit}   by hand ${show(its)}   × ${(mine / its).toFixed(2)}`);
  print(`round ${round}`);
  for (const share of [0.5, 0.99]) {
    const name = `p${share * 100}`;
    line(`answer ${name}`, at(ours.answers, share), at(limit.answers, share), 'ms');
    line(`place ${name}`, at(ours.standings, share), at(limit.standings, share), 'ms');
    line(`move to the last screen ${name}`, at(ours.moves, share), at(limit.moves, share), 'ms');
  }
  const all = ({ cpu, databaseCpu }: Measured) => cpu + databaseCpu;
  line('CPU a player and question', all(ours), all(limit), 'ms');
  line('  of the servers alone', ours.cpu, limit.cpu, 'ms');
  line('  of PostgreSQL alone', ours.databaseCpu, limit.databaseCpu, 'ms');
  print(
    `  join p95 ${show(at(ours.joins, 0.95))} ms; a state has ${ours.stateBytes} bytes, a place ${ours.standingBytes}`,
  );
  print(`  a player who watches adds ${Math.round(ours.bytesPerPlayer / 1024)} KB to the servers`);
  print(
    `  lost, doubled or refused answers: ${ours.faults.length} ${[...new Set(ours.faults)].slice(0, 5).join('; ')}\n`,
  );
}

/** The value below which this share of all lies, by the nearest rank. */
function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

const show = (value: number) => value.toFixed(value < 10 ? 2 : 0).padStart(7);
const print = (line: string) => process.stdout.write(`${line}\n`);
