import { rewardMany } from '@alif24/subgraph-shared/payments';
import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';
import type { Random } from '@alif24/subgraph-shared/utils';
import { loadActivity } from './demo-activity.ts';
import { playMath, playMemory } from './demo-play.ts';
import type { Judgement } from './game-round/game-round.service.ts';
import * as letterMemory from './letter-memory/letter-memory.rules.ts';
import * as mathMonster from './math-monster/math-monster.rules.ts';

interface Round {
  id: string;
  student_id: string;
  game: 'LETTER_MEMORY' | 'MATH_MONSTER';
  level: number;
  language: string | null;
  seed: string;
  moves: unknown[];
  started_at: Date;
  finished_at: Date;
  score: number;
  stars: number;
  coins: number;
}

/** Six weeks of rounds, played out by the rules: pupils get better and move up. */
export async function loadDemo(ctx: Context, world: DemoWorld): Promise<void> {
  const rounds = world.studentIds.flatMap((_, student) => roundsOf(world, student));
  const worthy = rounds.filter(({ coins }) => coins > 0);
  const paid = await rewardMany(
    ctx,
    worthy.map(({ id: reference, student_id: studentId, coins: units, finished_at: at }) => ({
      ...{ studentId, reference, units, source: 'games.round', at },
    })),
  );
  worthy.forEach((round, n) => {
    round.coins = paid[n] as number; // less than it is worth once the cap of the day is reached
  });
  await ctx.db.query(
    `INSERT INTO games.game_rounds (id, student_id, game, level, language, seed, moves, started_at, finished_at, score, stars, coins)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, student_id uuid, game text, level smallint, language text,
       seed text, moves jsonb, started_at timestamptz, finished_at timestamptz, score int, stars smallint, coins smallint)`,
    [JSON.stringify(rounds)],
  );
  await loadActivity(ctx);
}

function roundsOf(world: DemoWorld, student: number): Round[] {
  const random = world.random(`games:${student}`);
  const group = world.classes.find(({ studentIds }) => studentIds.includes(world.studentIds[student] as string));
  const language = group?.grade === 4 ? 'RU' : 'UZ_LATN';
  const [talent, habit] = [random.next(), 0.15 + random.next() * 0.35];
  const rounds: Round[] = [];
  for (let daysAgo = world.days - 1; daysAgo >= 0; daysAgo -= 1) {
    if (random.next() > habit) continue;
    const practice = 1 - daysAgo / world.days;
    const count = random.int(1, 2);
    for (let nth = 0; nth < count; nth += 1) {
      const level = Math.min(3, 1 + Math.floor((practice + talent) * 1.5));
      const started = world.at(daysAgo, 9 + nth * 5 + random.int(0, 4), random.int(0, 55));
      const finished = new Date(Math.min(started.getTime() + random.int(60, 240) * 1000, world.today.getTime()));
      const seed = world.id('game-seed', `${student}:${daysAgo}:${nth}`);
      const { score, stars, coins, ...played } = play({
        seed,
        level,
        language,
        skill: 0.4 * talent + 0.4 * practice,
        random,
      });
      rounds.push({
        id: world.id('game-round', `${student}:${daysAgo}:${nth}`),
        student_id: world.studentIds[student] as string,
        level,
        seed,
        ...played,
        started_at: started,
        finished_at: finished,
        score,
        stars,
        coins,
      });
    }
  }
  return rounds;
}

interface Player {
  seed: string;
  level: number;
  language: string;
  /** 0 to 0.8. */
  skill: number;
  random: Random;
}

function play({
  seed,
  level,
  language,
  skill,
  random,
}: Player): Pick<Round, 'game' | 'language' | 'moves'> & Judgement {
  if (random.next() < 0.5) {
    const cards = letterMemory.deal(seed, level, language);
    const moves = playMemory(cards, 0.2 + skill, random);
    return { game: 'LETTER_MEMORY', language, moves, ...letterMemory.judge(cards, moves.length, level) };
  }
  const problems = mathMonster.deal(seed, level);
  const moves = playMath(problems, 0.5 + skill * 0.6, random);
  return { game: 'MATH_MONSTER', language: null, moves, ...mathMonster.judge(problems, moves, level) };
}
