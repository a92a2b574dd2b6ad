import type { CallerContext } from '@alif24/subgraph-shared/auth';
import { Script } from '@alif24/subgraph-shared/scalars';
import { type KeyedQuestion, Story, type StoryTheme } from './story.entity.ts';
import type { Language, QuestionText } from './story-family.ts';

/** A story that an adult had made and approved, as it is kept. */
interface MadeStoryRow {
  id: string;
  authorId: string;
  authorRole: string;
  language: Language;
  level: number;
  theme: string;
  writer: string;
  content: {
    title: string;
    pages: string[];
    questions: Array<Omit<KeyedQuestion, 'id' | keyof QuestionText> & Omit<QuestionText, 'why'> & { quote: string }>;
  };
}

const ID = /^(?:uz|ru|en)-ai-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** Begins with its language, as ids of the library do: what a child read keeps its language when the story is gone. */
export const madeStoryId = (language: Language, id: string) => `${language}-ai-${id}`;
/** The key of a made story's row; null for ids of other stories. */
export const madeStoryKey = (storyId: string) => ID.exec(storyId)?.[1] ?? null;

const COLUMNS = `m.id, m.author_id AS "authorId", m.author_role AS "authorRole", m.language, m.level, m.theme, m.writer, m.content`;

/** Whoever approved it still looks after the child for whom they did, and nobody closed their account. */
const CHOSEN = `main.made_story_readers r JOIN shared.supervisions a ON a.student_id = r.student_id AND a.supervisor_id = m.author_id
  AND (a.kind = 'TEACHER' OR (a.kind = 'GUARDIAN' AND a.access = 'FULL'))
  JOIN shared.users author ON author.id = m.author_id AND author.banned_at IS NULL WHERE r.story_id = m.id`;

/** SQL: the person in `$1` approved it, is a child for whom it was approved, or looks after such a child. */
const READABLE = `(m.author_id = $1 OR EXISTS (SELECT 1 FROM ${CHOSEN} AND (r.student_id = $1
  OR EXISTS (SELECT 1 FROM shared.supervisions s WHERE s.student_id = r.student_id AND s.supervisor_id = $1))))`;

/** For each id: the made story, whoever asks; for what services work out, never to be shown. */
export async function madeStories(ctx: CallerContext, keys: readonly string[]): Promise<Array<Story | null>> {
  if (keys.length === 0) return [];
  const rows: MadeStoryRow[] = await ctx.db.query(
    `SELECT ${COLUMNS} FROM main.made_stories m WHERE m.id = ANY($1::uuid[])`,
    [keys],
  );
  return inOrder(keys, rows);
}

/** For each id: the made story, null unless the caller may read it now. One statement. */
export async function readableMadeStories(ctx: CallerContext, keys: readonly string[]): Promise<Array<Story | null>> {
  const { caller } = ctx;
  if (!caller || keys.length === 0) return keys.map(() => null);
  if (caller.role === 'MODERATOR') return madeStories(ctx, keys);
  const rows: MadeStoryRow[] = await ctx.db.query(
    `SELECT ${COLUMNS} FROM main.made_stories m WHERE m.id = ANY($2::uuid[]) AND ${READABLE}`,
    [caller.userId, keys],
  );
  return inOrder(keys, rows);
}

/** The made stories that this person may read, the newest first; `before` is the key of the last one had. */
export async function listMadeStories(
  ctx: CallerContext,
  userId: string,
  take: number,
  before: string | null,
): Promise<{ stories: Story[]; totalCount: number }> {
  const [rows, [{ count }]]: [MadeStoryRow[], [{ count: number }]] = [
    await ctx.db.query(
      `SELECT ${COLUMNS} FROM main.made_stories m WHERE ($2::uuid IS NULL OR m.id < $2) AND ${READABLE} ORDER BY m.id DESC LIMIT $3`,
      [userId, before, take],
    ),
    await ctx.db.query(`SELECT count(*)::int AS count FROM main.made_stories m WHERE ${READABLE}`, [userId]),
  ];
  return { stories: rows.map(storyOf), totalCount: count };
}

function inOrder(keys: readonly string[], rows: readonly MadeStoryRow[]): Array<Story | null> {
  const byKey = new Map(rows.map((row) => [row.id, storyOf(row)]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** The sentence that leads back to the text is the one on which the answer rests. */
const WHY: Record<Language, (quote: string) => string> = {
  uz: (quote) => `Matnda shunday deyilgan: ${quoted(quote, '“', '”')}`,
  ru: (quote) => `В тексте сказано: ${quoted(quote, '«', '»')}`,
  en: (quote) => `The text says: ${quoted(quote, '“', '”')}`,
};

const quoted = (quote: string, open: string, close: string) =>
  /[“”«»]/.test(quote) ? quote : `${open}${quote}${close}`;

function storyOf({ id, authorId, authorRole, language, level, theme, writer, content }: MadeStoryRow): Story {
  return Object.assign(new Story(), {
    ...{ id: madeStoryId(language, id), family: `ai-${id}`, language, level, picture: 'ai-story' },
    script: language === 'ru' ? Script.CYRL : Script.LATN,
    theme: theme.toUpperCase().replace('-', '_') as StoryTheme,
    title: content.title,
    pages: content.pages,
    questions: content.questions.map(({ quote, ...question }, at) => ({
      ...question,
      id: `q${at + 1}`,
      why: WHY[language](quote),
    })),
    making: { authorId, approvedAs: authorRole, writer },
  });
}
