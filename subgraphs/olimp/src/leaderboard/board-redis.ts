import { randomUUID } from 'node:crypto';
import type { Redis } from '@alif24/subgraph-shared/events';
import type { Context } from '@alif24/subgraph-shared/server';
import { type BoardAnswer, type BoardChanges, type BoardMark, type BoardQuestion, readChanges } from './board-table.ts';
import { lineOf, memberOf } from './redis-key.rules.ts';

/** A board that nobody has looked at for so long leaves Redis. */
const KEPT_MILLISECONDS = 86_400_000;
const BUILDING_MILLISECONDS = 60_000;
const CHUNK = 1_000;
/** How often another process may be faster before this one answers from memory. */
const TRIES = 8;

/**
 * Brings a board up to what the table holds and answers, in one step that nobody comes between. Whoever has read from another mark than the one that stands there
 * is told that one and changes nothing. A board of which Redis has dropped a part counts as none.
 */
const SCRIPT = `
  local order, lines, state = KEYS[1], KEYS[2], KEYS[3]
  local request = cjson.decode(ARGV[1])
  local function isWhole(count) return redis.call('ZCARD', order) == count and redis.call('HLEN', lines) == count end
  local mark = redis.call('HGET', state, 'mark') or ''
  if mark ~= '' and not isWhole(tonumber(redis.call('HGET', state, 'count'))) then mark = '' end
  if mark ~= request.known then
    redis.call('UNLINK', KEYS[4], KEYS[5])
    return {mark}
  end
  if request.built then
    redis.call('UNLINK', order, lines, state)
    if request.built > 0 and redis.call('EXISTS', KEYS[4]) + redis.call('EXISTS', KEYS[5]) == 2 then
      redis.call('RENAME', KEYS[4], order)
      redis.call('RENAME', KEYS[5], lines)
    end
    if not isWhole(request.built) then return {''} end
  end
  for _, change in ipairs(request.changes) do
    local old = redis.call('HGET', lines, change[1])
    if old then redis.call('ZREM', order, old) end
    if change[2] == '' then redis.call('HDEL', lines, change[1])
    else
      redis.call('ZADD', order, 0, change[2])
      redis.call('HSET', lines, change[1], change[2])
    end
  end
  local count = redis.call('ZCARD', order)
  if request.next ~= '' then redis.call('HSET', state, 'mark', request.next, 'count', count) end
  if redis.call('PTTL', state) < request.kept / 2 then
    for n = 1, 3 do redis.call('PEXPIRE', KEYS[n], request.kept) end
  end
  local answer = {request.known, count}
  for _, question in ipairs(request.questions) do
    local from, size = question.from, question.count
    local line = question.memberId and redis.call('HGET', lines, question.memberId)
    if question.memberId and line then
      local own = redis.call('ZRANK', order, line)
      from = math.max(own - question.around, 0)
      size = own + question.around + 1 - from
    end
    if question.memberId and not line then table.insert(answer, {-1, 0, {}})
    else
      local found = size > 0 and redis.call('ZRANGE', order, from, from + size - 1) or {}
      local better = 0
      if found[1] then better = redis.call('ZLEXCOUNT', order, '-', '(' .. string.match(found[1], '^%x+!')) end
      table.insert(answer, {from, better, found})
    end
  end
  return answer`;

type Reply = [mark: string, total?: number, ...answers: Array<[from: number, better: number, lines: string[]]>];
interface BoardCommand {
  readBoard(...keysAndRequest: string[]): Promise<Reply>;
}

/** Where this process believes the boards of a Redis to stand. */
const believed = new WeakMap<Redis, Map<string, string>>();

/**
 * Answers from a sorted set that is a copy of the table: what is not there, or not up to date, is written first. Throws when Redis does not answer, and when
 * other processes were faster again and again.
 */
export async function answerFromRedis(
  ctx: Context,
  redis: Redis,
  boardId: string,
  questions: readonly BoardQuestion[],
): Promise<BoardAnswer[]> {
  const marks = marksOf(redis);
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const known = marks.get(boardId) ?? '';
    const read = await readChanges(ctx, boardId, known === '' ? null : (JSON.parse(known) as BoardMark));
    if (read.mark === null) return questions.map((question) => nothing(question));
    const reply = await send(redis, boardId, { known, read, questions });
    const [mark, total = 0, ...answers] = reply;
    if (reply.length === 1) {
      marks.set(boardId, mark);
      continue;
    }
    if (read.isWhole || read.changes.length > 0) marks.set(boardId, JSON.stringify(read.mark));
    return answers.map(([from, better, lines]) =>
      from < 0 ? null : { total, from, better, members: lines.map(memberOf) },
    );
  }
  throw new Error(`Others have moved the board on ${TRIES} times.`);
}

const nothing = (question: BoardQuestion): BoardAnswer =>
  'memberId' in question ? null : { total: 0, from: question.from, better: 0, members: [] };

function marksOf(redis: Redis): Map<string, string> {
  const known = believed.get(redis);
  if (known) return known;
  redis.defineCommand('readBoard', { numberOfKeys: 5, lua: SCRIPT });
  const marks = new Map<string, string>();
  believed.set(redis, marks);
  return marks;
}

async function send(
  redis: Redis,
  boardId: string,
  { known, read, questions }: { known: string; read: BoardChanges; questions: readonly BoardQuestion[] },
): Promise<Reply> {
  // One slot of a cluster, so that one step may touch them all.
  const [order, lines, state] = ['order', 'lines', 'state'].map((part) => `alif24:board:{${boardId}}:${part}`);
  const building = `alif24:board:{${boardId}}:${randomUUID()}`;
  const rows = read.changes.map((one) => [one.memberId, one.score === null ? '' : lineOf(one)] as const);
  if (read.isWhole) await build(redis, building, rows);
  const request = {
    ...{ known, questions, kept: KEPT_MILLISECONDS },
    ...(read.isWhole && { built: rows.length }),
    changes: read.isWhole ? [] : rows,
    next: read.isWhole || rows.length > 0 ? JSON.stringify(read.mark) : '',
  };
  const keys = [order, lines, state, `${building}:order`, `${building}:lines`] as string[];
  return (redis as unknown as BoardCommand).readBoard(...keys, JSON.stringify(request));
}

/** The whole board beside the one that stands there; it goes by itself when nobody takes it. */
async function build(redis: Redis, name: string, rows: ReadonlyArray<readonly [string, string]>): Promise<void> {
  for (let n = 0; n < rows.length; n += CHUNK) {
    const chunk = rows.slice(n, n + CHUNK);
    const pipeline = redis.pipeline();
    pipeline.zadd(`${name}:order`, ...chunk.flatMap(([, line]) => [0, line]));
    pipeline.hset(`${name}:lines`, ...chunk.flat());
    for (const part of ['order', 'lines']) pipeline.pexpire(`${name}:${part}`, BUILDING_MILLISECONDS);
    for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error;
  }
}
