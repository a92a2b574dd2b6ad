import { countMinutes, minutesBetween, recordActivities } from '@alif24/subgraph-shared/activity';
import type { Context } from '@alif24/subgraph-shared/server';
import * as letterMemory from './letter-memory/letter-memory.rules.ts';
import * as mathMonster from './math-monster/math-monster.rules.ts';

interface PlayedRound {
  id: string;
  studentId: string;
  game: 'LETTER_MEMORY' | 'MATH_MONSTER';
  seed: string;
  level: number;
  language: string | null;
  moves: number[];
  from: Date;
  at: Date;
}

/** What the rounds that were loaded leave for parents: a record of each, and the minutes it took. */
export async function loadActivity(ctx: Context): Promise<void> {
  const rounds: PlayedRound[] = await ctx.db.query(
    `SELECT id, student_id AS "studentId", game, seed, level, language, moves, started_at AS "from", finished_at AS at
       FROM games.game_rounds WHERE finished_at IS NOT NULL`,
  );
  await recordActivities(
    ctx,
    rounds.map((round) => ({
      ...{ studentId: round.studentId, platform: 'GAMES', kind: 'GAME_PLAYED', topic: round.game },
      ...{ ...rightOf(round), reference: round.id, at: round.at },
    })),
  );
  await countMinutes(
    ctx,
    rounds.flatMap(({ studentId, from, at }) =>
      minutesBetween({ studentId, platform: 'GAMES', use: 'GAME' }, from, at),
    ),
  );
}

function rightOf({ game, seed, level, language, moves }: PlayedRound) {
  if (game === 'MATH_MONSTER') return mathMonster.countRight(mathMonster.deal(seed, level), moves);
  return { correct: letterMemory.deal(seed, level, language as string).length / 2, total: moves.length };
}
