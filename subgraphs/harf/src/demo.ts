import { rewardMany } from '@alif24/subgraph-shared/payments';
import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';
import type { Random } from '@alif24/subgraph-shared/utils';
import type { Alphabet, Letter } from './alphabet/alphabet.entity.ts';
import { alphabetOf } from './alphabet/alphabet.service.ts';
import { loadActivity } from './demo-activity.ts';
import { dealPrompts } from './letter-practice/deal-prompts.ts';
import type { DealtPrompt } from './letter-practice/letter-practice.entity.ts';

interface Practice {
  id: string;
  student_id: string;
  language: string;
  letter_id: string | null;
  prompts: DealtPrompt[];
  coins: number;
  created_at: Date;
  completed_at: Date;
}

interface Answer {
  practice_id: string;
  prompt: number;
  attempt: number;
  student_id: string;
  letter_id: string;
  choice_id: string;
  is_correct: boolean;
  answered_at: Date;
}

/** Six weeks of practice: every pupil goes on from letter to letter of the Uzbek alphabet, some begin Russian and English too. */
export async function loadDemo(ctx: Context, world: DemoWorld): Promise<void> {
  const practices: Practice[] = [];
  const answers: Answer[] = [];
  world.studentIds.forEach((studentId, n) => {
    const random = world.random(`harf:${n}`);
    for (const practice of practicesOf(world, studentId, n, random)) {
      const given = answersOf(practice, 0.68 + random.next() * 0.3, random);
      const correct = given.filter(({ attempt, is_correct }) => attempt === 1 && is_correct).length;
      practices.push({ ...practice, coins: correct });
      answers.push(...given);
    }
  });
  await ctx.db.query(
    `INSERT INTO harf.letter_practices
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS p (id uuid, student_id uuid, language text, letter_id text,
       prompts jsonb, coins smallint, created_at timestamptz, completed_at timestamptz)`,
    [JSON.stringify(practices)],
  );
  await ctx.db.query(
    `INSERT INTO harf.letter_answers
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS a (practice_id uuid, prompt smallint, attempt smallint,
       student_id uuid, letter_id text, choice_id text, is_correct boolean, answered_at timestamptz)`,
    [JSON.stringify(answers)],
  );
  await rewardMany(
    ctx,
    practices
      .filter(({ coins }) => coins > 0)
      .map(({ id: reference, student_id: studentId, coins: units, completed_at: at }) => ({
        ...{ studentId, reference, units, source: 'harf.practice', at },
      })),
  );
  await loadActivity(ctx);
}

function* practicesOf(world: DemoWorld, studentId: string, n: number, random: Random): Generator<Practice> {
  const count = random.int(9, 16);
  const days = random.shuffle(Array.from({ length: world.days }, (_, day) => day)).slice(0, count);
  days.sort((a, b) => b - a);
  for (const [nth, daysAgo] of days.entries()) {
    const language = nth < 3 ? 'uz' : random.weighted([['uz', 6] as const, ['ru', 2] as const, ['en', 2] as const]);
    const alphabet = alphabetOf(language) as Alphabet;
    const met = { ...alphabet, letters: alphabet.letters.slice(0, 6 + nth), signs: [] };
    const letter = random.next() < 0.5 ? (met.letters.at(-random.int(1, 4)) as Letter) : null;
    const createdAt = world.at(daysAgo, random.int(8, 19), random.int(0, 55));
    yield {
      id: world.id('letter-practice', `${n}:${nth}`),
      student_id: studentId,
      language,
      letter_id: letter?.id ?? null,
      prompts: dealPrompts(met, letter, [], random),
      coins: 0,
      created_at: createdAt,
      completed_at: new Date(Math.min(createdAt.getTime() + 90_000, world.today.getTime())),
    };
  }
}

function answersOf(practice: Practice, skill: number, random: Random): Answer[] {
  return practice.prompts.flatMap(({ letterId, choices }, n) => {
    const wrong = random.next() > skill ? [random.pick(choices.filter((id) => id !== letterId))] : [];
    return [...wrong, letterId].map((choice, tries) => ({
      practice_id: practice.id,
      prompt: n + 1,
      attempt: tries + 1,
      student_id: practice.student_id,
      letter_id: letterId,
      choice_id: choice,
      is_correct: choice === letterId,
      answered_at: practice.completed_at,
    }));
  });
}
