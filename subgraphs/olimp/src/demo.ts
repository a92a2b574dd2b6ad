import { type Reward, rewardMany } from '@alif24/subgraph-shared/payments';
import type { Context, DemoClass, DemoWorld } from '@alif24/subgraph-shared/server';
import { lookAlikeKey } from '@alif24/subgraph-shared/utils';
import { loadActivity } from './demo-activity.ts';
import { loadOlympiads } from './demo-olympiads.ts';
import { type DemoQuiz, LIVE_QUIZ, QUIZZES } from './demo-quizzes.ts';
import { loadSeasons } from './demo-seasons.ts';
import { FORGOTTEN } from './live-quiz/engine/state.ts';
import { scoreOf } from './live-quiz/live-quiz.rules.ts';

const SECONDS = 20;
const POINTS = 1000;
const LIVE_PIN = '482913';
const ALREADY_IN_THE_LOBBY = 9;

type Row = Record<string, unknown>;
interface Tables {
  quizzes: Row[];
  questions: Row[];
  players: Row[];
  events: Row[];
}

/** A quiz a week for every class, and one whose lobby is open under the PIN 482 913; the boards of their months; olympiads. */
export async function loadDemo(ctx: Context, world: DemoWorld): Promise<void> {
  const people: Array<{ id: string; first_name: string }> = await ctx.db.query(
    'SELECT id, first_name FROM shared.users WHERE id = ANY($1::uuid[])',
    [world.studentIds],
  );
  const nameOf = new Map(people.map(({ id, first_name }) => [id, first_name]));
  const tables: Tables = { quizzes: [], questions: [], players: [], events: [] };
  for (const group of world.classes) {
    const nicknames = nicknamesOf(group.studentIds.map((id) => nameOf.get(id) ?? 'Oʻquvchi'));
    for (const [week, quiz] of QUIZZES.entries()) addPlayed(tables, world, { group, quiz, week, nicknames });
    if (group.index === 0) addLobby(tables, world, { group, nicknames });
  }
  await insert(ctx, tables);
  await payCoins(ctx);
  await loadActivity(ctx);
  await loadSeasons(ctx);
  await loadOlympiads(ctx, world);
}

/** Given names, numbered where a class has several. */
function nicknamesOf(names: string[]): string[] {
  return names.map((name, n) => {
    const before = names.slice(0, n).filter((other) => lookAlikeKey(other) === lookAlikeKey(name)).length;
    return before === 0 ? name : `${name} ${before + 1}`;
  });
}

function addPlayed(
  tables: Tables,
  world: DemoWorld,
  { group, quiz, week, nicknames }: { group: DemoClass; quiz: DemoQuiz; week: number; nicknames: string[] },
) {
  const key = `${group.index}-${week}`;
  const random = world.random(`olimp:${key}`);
  const daysAgo = Math.max(1, world.days - 2 - week * 7 - group.index);
  const begun = world.at(daysAgo, 10 + (group.index % 3), 5).getTime();
  const id = world.id('live-quiz', key);
  const instant = (seconds: number) => new Date(begun + seconds * 1000);
  const openedAt = (number: number) => begun + (60 + (number - 1) * 45) * 1000;
  const last = quiz.questions.length;
  tables.quizzes.push({
    ...{ id, host_id: group.teacherId, title: quiz.title, language: quiz.language, state: 'FINISHED', pin: null },
    ...{ question_number: last, question_count: last, closes_when_all_answered: true },
    ...{ created_at: instant(0), finished_at: instant(60 + last * 45) },
  });
  const orders = quiz.questions.map(([text, ...options], n) => {
    const order = random.shuffle(options);
    const right = order.indexOf(options[0] as string);
    const question_id = world.id('live-quiz-question', `${key}-${n}`);
    tables.questions.push(asked({ id: question_id, quiz_id: id, number: n + 1, text, order, right, quiz }));
    return { right, count: options.length };
  });
  const happened: Happened[] = quiz.questions.flatMap((_, n) => [
    { at: openedAt(n + 1), kind: 'opened', body: { number: n + 1 } },
    { at: openedAt(n + 1) + SECONDS * 1000, kind: 'closed', body: { byTime: true } },
  ]);
  happened.push({ at: begun + (60 + last * 45) * 1000, kind: 'finished', body: {} });
  group.studentIds.forEach((user_id, n) => {
    if (random.next() < 0.08) return; // away that day
    const skill = 0.45 + random.next() * 0.5;
    const player = { id: world.id('live-quiz-player', `${key}-${n}`), score: 0, correct_count: 0 };
    happened.push({ at: begun + (20 + n) * 1000, kind: 'joined', player_id: player.id, body: { team: null } });
    orders.forEach(({ right, count }, index) => {
      if (random.next() < 0.04) return; // too late
      const isCorrect = random.next() < skill;
      const elapsed = random.int(1_200, (SECONDS - 1) * 1000);
      const points = isCorrect ? scoreOf(POINTS, SECONDS, elapsed) : 0;
      player.score += points;
      player.correct_count += Number(isCorrect);
      const options = [isCorrect ? right : (right + random.int(1, count - 1)) % count];
      const body = { number: index + 1, options, right: isCorrect, points, elapsed };
      happened.push({ at: openedAt(index + 1) + elapsed, kind: 'answered', player_id: player.id, body });
    });
    tables.players.push({ ...player, ...joined(id, user_id, nicknames[n] as string), joined_at: instant(20 + n) });
  });
  addLog(tables, id, happened);
}

interface Happened {
  at: number;
  kind: string;
  player_id?: string;
  body: object;
}

/** The log of a quiz, and where it leaves the quiz. */
function addLog({ quizzes, events }: Tables, quiz_id: string, happened: Happened[]) {
  const log = happened.sort((a, b) => a.at - b.at);
  log.forEach((event, n) => {
    events.push({ ...event, at: new Date(event.at), quiz_id, sequence: n + 2 });
  });
  const quiz = quizzes.find(({ id }) => id === quiz_id) as Row;
  quiz.sequence = 1 + log.length;
}

interface Asked extends Record<'id' | 'quiz_id' | 'text', string> {
  quiz: DemoQuiz;
  number: number;
  order: string[];
  right: number;
}

function asked({ id, quiz_id, number, text, order, right, quiz: { language, sections } }: Asked): Row {
  const key = { kind: 'SINGLE', optionCount: order.length, correctOptions: [right], number: null, accepted: [] };
  const texts = [{ language, text, options: order, explanation: null, sound: null }];
  const { title: section = null, translations: section_translations = {} } = sections?.[number] ?? {};
  return { id, quiz_id, number, kind: 'SINGLE', texts, key, section, section_translations };
}

function addLobby(tables: Tables, world: DemoWorld, { group, nicknames }: { group: DemoClass; nicknames: string[] }) {
  const id = world.id('live-quiz', 'lobby');
  const random = world.random('olimp:lobby');
  const { title, language, questions } = LIVE_QUIZ;
  tables.quizzes.push({
    ...{ id, host_id: group.teacherId, title, language, state: 'LOBBY', pin: LIVE_PIN, created_at: world.today },
    ...{ question_number: 0, question_count: questions.length, closes_when_all_answered: true },
    due_at: new Date(world.today.getTime() + FORGOTTEN.lobby),
  });
  questions.forEach(([text, ...options], n) => {
    const order = random.shuffle(options);
    const right = order.indexOf(options[0] as string);
    const question_id = world.id('live-quiz-question', `lobby-${n}`);
    tables.questions.push(asked({ id: question_id, quiz_id: id, number: n + 1, text, order, right, quiz: LIVE_QUIZ }));
  });
  const happened: Happened[] = [];
  group.studentIds.slice(-ALREADY_IN_THE_LOBBY).forEach((user_id, n, some) => {
    const nickname = nicknames[nicknames.length - some.length + n] as string;
    const player = { id: world.id('live-quiz-player', `lobby-${n}`), score: 0, correct_count: 0 };
    happened.push({ at: world.today.getTime(), kind: 'joined', player_id: player.id, body: { team: null } });
    tables.players.push({ ...player, ...joined(id, user_id, nickname), joined_at: world.today });
  });
  addLog(tables, id, happened);
}

const joined = (quiz_id: string, user_id: string, nickname: string) => ({
  ...{ quiz_id, user_id, nickname, nickname_key: lookAlikeKey(nickname) },
});

async function insert(ctx: Context, { quizzes, questions, players, events }: Tables): Promise<void> {
  const timed = questions.map((question) => ({ ...question, seconds: SECONDS, points: POINTS }));
  for (const [table, columns, rows] of [
    [
      'live_quizzes',
      'id uuid, host_id uuid, title text, language text, pin text, state text, sequence int, question_number smallint, question_count smallint, closes_when_all_answered boolean, created_at timestamptz, finished_at timestamptz, due_at timestamptz',
      quizzes,
    ],
    [
      'live_quiz_questions',
      'id uuid, quiz_id uuid, number smallint, kind text, texts jsonb, key jsonb, seconds smallint, points int, section text, section_translations jsonb',
      timed,
    ],
    [
      'live_quiz_players',
      'id uuid, quiz_id uuid, user_id uuid, nickname text, nickname_key text, score int, correct_count smallint, joined_at timestamptz',
      players,
    ],
    ['live_quiz_events', 'quiz_id uuid, sequence int, at timestamptz, kind text, player_id uuid, body jsonb', events],
  ] as const) {
    const names = columns.replace(/ [a-z[\]]+(?=,|$)/g, '');
    await ctx.db.query(
      `INSERT INTO olimp.${table} (${names}) SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS row (${columns})`,
      [JSON.stringify(rows)],
    );
  }
}

/** What finishing would have paid, posted at the time of the quiz. */
async function payCoins(ctx: Context): Promise<void> {
  const right: Array<Omit<Reward, 'source'>> = await ctx.db.query(
    `SELECT p.user_id AS "studentId", p.correct_count AS units, q.id AS reference, q.finished_at AS at
       FROM olimp.live_quiz_players p JOIN olimp.live_quizzes q ON q.id = p.quiz_id
      WHERE q.state = 'FINISHED' AND p.correct_count > 0`,
  );
  await rewardMany(
    ctx,
    right.map((each) => ({ ...each, source: 'olimp.live-quiz' })),
  );
}
