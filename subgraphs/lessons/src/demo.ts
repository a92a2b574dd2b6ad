import { rewardMany } from '@alif24/subgraph-shared/payments';
import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';
import type { Random } from '@alif24/subgraph-shared/utils';
import { loadActivity } from './demo-activity.ts';
import russianAndEnglish from './demo-lessons-ru-en.json' with { type: 'json' };
import uzbek from './demo-lessons-uz.json' with { type: 'json' };

const written = [...uzbek, ...russianAndEnglish];

interface DemoBlock {
  id: string;
  kind: string;
  text?: string;
  picture?: string;
  storyId?: string;
  letterId?: string;
  options?: string[];
  answer?: number;
  hint?: string;
}

interface DemoLesson {
  id: string;
  authorId: string;
  grade: number;
  publishedAt: Date;
  blocks: DemoBlock[];
}

interface Progress {
  student_id: string;
  lesson_id: string;
  opened_at: Date;
  last_opened_at: Date;
  completed_at: Date | null;
  done: Array<{ block_id: string; tries: number }>;
}

/** A dozen lessons by the six teachers, and how far each pupil came with those of their grade. */
export async function loadDemo(ctx: Context, world: DemoWorld): Promise<void> {
  const lessons = lessonsOf(world);
  await insertLessons(ctx, lessons);
  const progress = world.classes.flatMap(({ studentIds, grade }) =>
    studentIds.flatMap((studentId) => {
      const random = world.random(`lessons:${studentId}`);
      const fitting = lessons.filter((lesson) => Math.abs(lesson.grade - grade) <= 1);
      return random
        .shuffle(fitting)
        .slice(0, random.int(3, 6))
        .map((lesson) => begin(world, studentId, lesson, random));
    }),
  );
  await insertProgress(ctx, progress);
  await loadActivity(ctx);
}

function lessonsOf(world: DemoWorld): DemoLesson[] {
  return written.map((lesson, n) => ({
    ...lesson,
    id: world.id('lesson', n),
    authorId: authorOf(world, lesson.language, n),
    publishedAt: world.at(world.days - n, 9, n),
    blocks: (lesson.blocks as Omit<DemoBlock, 'id'>[]).map((block, place) => ({
      ...block,
      id: world.id('lesson-block', `${n}:${place}`),
    })),
  }));
}

/** The sixth teacher teaches Russian. */
function authorOf({ teacherIds }: DemoWorld, language: string, n: number): string {
  return teacherIds[language === 'ru' ? 5 : n % 5] as string;
}

async function insertLessons(ctx: Context, lessons: DemoLesson[]): Promise<void> {
  await ctx.db.query(
    `INSERT INTO lessons.lessons (id, author_id, title, summary, language, grade, picture, status, created_at, published_at)
     SELECT l.id, l."authorId", l.title, l.summary, l.language, l.grade, l.picture, 'PUBLISHED', l."publishedAt", l."publishedAt"
       FROM jsonb_to_recordset($1::jsonb) AS l (id uuid, "authorId" uuid, title text, summary text, language text,
         grade smallint, picture text, "publishedAt" timestamptz)`,
    [JSON.stringify(lessons)],
  );
  const blocks = lessons.flatMap(({ id, blocks }) =>
    blocks.map((block, n) => ({ ...block, lessonId: id, position: n + 1 })),
  );
  await ctx.db.query(
    `INSERT INTO lessons.lesson_blocks (id, lesson_id, position, kind, text, picture, story_id, letter_id, options, answer, hint)
     SELECT b.id, b."lessonId", b.position, b.kind, b.text, b.picture, b."storyId", b."letterId", b.options, b.answer, b.hint
       FROM jsonb_to_recordset($1::jsonb) AS b (id uuid, "lessonId" uuid, position smallint, kind text, text text, picture text,
         "storyId" text, "letterId" text, options text[], answer smallint, hint text)`,
    [JSON.stringify(blocks)],
  );
}

/** Most lessons that are begun get finished; the others stop somewhere in the middle. */
function begin(world: DemoWorld, studentId: string, lesson: DemoLesson, random: Random): Progress {
  const age = Math.floor((world.today.getTime() - lesson.publishedAt.getTime()) / 86_400_000);
  const openedAt = world.at(random.int(0, Math.max(age - 1, 0)), random.int(10, 18), random.int(0, 40));
  const lastOpenedAt = new Date(Math.min(openedAt.getTime() + random.int(4, 15) * 60_000, world.today.getTime()));
  const isFinished = random.next() < 0.65;
  const count = isFinished ? lesson.blocks.length : random.int(0, lesson.blocks.length - 1);
  return {
    student_id: studentId,
    lesson_id: lesson.id,
    opened_at: openedAt,
    last_opened_at: lastOpenedAt,
    completed_at: isFinished ? lastOpenedAt : null,
    done: lesson.blocks
      .slice(0, count)
      .map(({ id, kind }) => ({ block_id: id, tries: kind === 'QUESTION' ? random.int(1, 2) : 1 })),
  };
}

async function insertProgress(ctx: Context, progress: Progress[]): Promise<void> {
  await ctx.db.query(
    `INSERT INTO lessons.lesson_progress (student_id, lesson_id, opened_at, last_opened_at, completed_at)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS p (student_id uuid, lesson_id uuid, opened_at timestamptz,
       last_opened_at timestamptz, completed_at timestamptz)`,
    [JSON.stringify(progress)],
  );
  await ctx.db.query(
    `INSERT INTO lessons.block_completions (student_id, lesson_id, block_id, tries, completed_at)
     SELECT p.student_id, p.lesson_id, d.block_id, d.tries, p.last_opened_at
       FROM jsonb_to_recordset($1::jsonb) AS p (student_id uuid, lesson_id uuid, last_opened_at timestamptz, done jsonb),
            jsonb_to_recordset(p.done) AS d (block_id uuid, tries smallint)`,
    [JSON.stringify(progress)],
  );
  const finished = progress.filter((each) => each.completed_at !== null);
  await rewardMany(
    ctx,
    finished.map(({ student_id: studentId, lesson_id: reference, completed_at }) => ({
      ...{ studentId, reference, units: 1, source: 'lessons.lesson', at: completed_at as Date },
    })),
  );
}
