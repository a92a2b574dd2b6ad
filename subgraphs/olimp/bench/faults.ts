// npm run bench -w subgraphs/olimp -- faults [--players 500] [--seconds 9] [--only F14]: what happens to a game under load when a part of the platform
// is killed. Every answer that was acknowledged has to stand on the board, once. Needs `redis-server` for F25, and says so.
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type RedisServer, startRedis } from '@alif24/subgraph-shared/events';
import { subgraph as manifest } from '../src/subgraph.ts';
import { now } from './live-quiz/graph-client.ts';
import { openRoom } from './live-quiz/room.ts';
import { openStage, type Stage } from './live-quiz/stage.ts';
import { type Outcome, storm } from './live-quiz/storm.ts';

const REDIS_PORT = 26_379;
const REDIS_AWAY = 30_000;

const kill = (name: string) => (stage: Stage) => (stage.processes.get(name) as { kill(): Promise<void> }).kill();

interface Case {
  name: string;
  fault: (stage: Stage) => Promise<void>;
  /** Milliseconds after which answers are to be taken again. */
  limit: number;
  /** The limit runs from when what was killed is there again. */
  isFromReturn?: boolean;
  /** Milliseconds after which what was killed is to be there again. */
  ready?: number;
}

const CASES: readonly Case[] = [
  { name: 'F01, F02: olimp is killed', fault: kill('olimp-1'), limit: 2_000, isFromReturn: true },
  { name: 'F08: the gateway is killed', fault: kill('gateway-1'), limit: 10_000, ready: 3_000 },
  { name: 'F14: PostgreSQL is killed', fault: (stage) => stage.killDatabase(), limit: 5_000 },
  {
    name: 'F42: everything is killed',
    async fault(stage) {
      await Promise.all([stage.killDatabase(), ...[...stage.processes.values()].map((one) => one.kill())]);
    },
    limit: 20_000,
  },
];

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      players: { type: 'string', default: '500' },
      seconds: { type: 'string', default: '9' },
      only: { type: 'string', default: '' },
    },
  });
  const size = { players: Number(values.players), seconds: Number(values.seconds) };
  const isWanted = (name: string) => name.includes(values.only);
  const stage = await openStage({ manifest, gateways: 1, subgraphs: 1, mayKillDatabase: true });
  try {
    for (const one of CASES.filter(({ name }) => isWanted(name))) {
      report(one, await storm(stage, { ...size, fault: one.fault }));
    }
    if (isWanted('F34, F35')) await crowd(stage);
    if (isWanted('F36')) await absence(stage);
  } finally {
    await stage.close();
  }
  if (isWanted('F25')) await withoutRedis(size);
}

/** Two of each, and what connects them is away for half a minute. */
async function withoutRedis(size: { players: number; seconds: number }): Promise<void> {
  const redis = await startRedis(REDIS_PORT).catch(() => null);
  if (!redis) return print('F25: there is no redis-server on this machine');
  const stage = await openStage({ manifest, gateways: 2, subgraphs: 2, redisUrl: redis.url });
  try {
    const fault = () => away(redis);
    const name = 'F25: Redis is away for 30 s';
    report({ name, fault, limit: 2_000, isFromReturn: true }, await storm(stage, { ...size, fault }));
  } finally {
    await stage.close();
    await redis.kill();
  }
}

async function away(redis: RedisServer): Promise<void> {
  await redis.kill();
  await pause(REDIS_AWAY);
  await redis.start();
}

/** F34 and F35: 2,000 join, and answer within a second. */
async function crowd(stage: Stage): Promise<void> {
  const begun = now();
  const room = await openRoom(stage, { players: 2_000, questions: 1, within: 1_000 });
  print(`F34: 2,000 joined and watch after ${milliseconds(now() - begun)}`);
  await room.playQuestion(1);
  const slowest = room.played.answers.sort((a, b) => a - b);
  const wrong = await room.wrongOnBoard();
  print(`F35: p99 of an answer ${milliseconds(slowest[1_979] as number)}; wrong on the board: ${wrong.length}\n`);
  room.leave();
}

/** F36: a phone is away for a minute in which the game goes on. */
async function absence(stage: Stage): Promise<void> {
  const room = await openRoom(stage, { players: 20, questions: 2, within: 200 });
  const [absent] = room.players as [(typeof room.players)[0]];
  await room.playQuestion(1);
  absent.screen?.close();
  const questionId = await room.openOnly();
  await pause(60_000);
  const begun = now();
  const shown = new Promise<void>((resolve) => {
    absent.onEvent = (text) => /"state":"QUESTION_OPEN".*"questionNumber":2\b/.test(text) && resolve();
  });
  await room.watch(absent);
  await shown;
  print(`F36: back after a minute, shown the present state after ${milliseconds(now() - begun)}`);
  const { errors } = await room.answer(absent, questionId);
  print(`     and its answer is ${errors ? `refused: ${errors[0]?.extensions?.code}` : 'taken'}\n`);
  room.leave();
}

function report({ name, limit, isFromReturn, ready }: Case, outcome: Outcome): void {
  const { answering, watching, returned, normal, moved, codes, again, backwards, wrong } = outcome;
  print(name);
  const isNormal = normal === null ? '' : `; ${milliseconds(normal)} later all was as before`;
  const isReady = ready ? ` (asked for: ${milliseconds(ready)})` : '';
  const since = isFromReturn ? ' after its return' : '';
  print(`  there again after ${milliseconds(returned)}${isReady}${isNormal}`);
  print(`  no answer was taken for ${milliseconds(answering)} at most (asked for: ${milliseconds(limit)}${since})`);
  print(`  a screen was told nothing for ${milliseconds(watching)} at most; shown an older state: ${backwards}`);
  print(
    `  once it is mended the next move is on the last screen after ${moved === null ? 'more than a minute' : milliseconds(moved)}`,
  );
  const said = [...codes].map(([code, count]) => `${code} ${count}`).join(', ');
  print(`  tried again ${again} times (${said || 'nobody was refused'})`);
  print(`  acknowledged and not on the board, or twice: ${wrong.length} ${wrong.slice(0, 3).join('; ')}\n`);
}

const milliseconds = (value: number) => `${Math.round(value).toLocaleString('en')} ms`;
const print = (line: string) => void process.stdout.write(`${line}\n`);
