import type { Context } from '@alif24/subgraph-shared/server';
import { skills, templates } from '../math-problem/math-problem.service.ts';
import { listStories } from '../story/story.service.ts';
import type { PlatformFigures } from './figures.type.ts';

type Counted = Pick<PlatformFigures, 'pupils' | 'schools' | 'answersThisWeek'>;

/** For so long the same figures are shown, in milliseconds: whoever asks often learns nothing from a number that grew by one. */
const KEPT = 10 * 60_000;

/** By what a process has once. */
const kept = new WeakMap<object, { at: number; counted: Promise<Counted> }>();

/** What the first pages of the sites show of the whole platform. Counted at most once in ten minutes. */
export async function platformFigures(ctx: Context): Promise<PlatformFigures> {
  const counted = await countedLately(ctx);
  return { ...counted, ...content };
}

function countedLately(ctx: Context): Promise<Counted> {
  const known = kept.get(ctx.resources);
  if (known && Date.now() - known.at < KEPT) return known.counted;
  const counted = count(ctx);
  kept.set(ctx.resources, { at: Date.now(), counted });
  // What could not be counted is counted again by the next who asks.
  counted.catch(() => kept.delete(ctx.resources));
  return counted;
}

async function count(ctx: Context): Promise<Counted> {
  const [row] = await ctx.db.query(
    `SELECT (SELECT count(*) FROM shared.users WHERE role = 'STUDENT' AND erased_at IS NULL)::int AS pupils,
            (SELECT count(*) FROM shared.users WHERE role = 'ORGANIZATION' AND erased_at IS NULL)::int AS schools,
            (SELECT coalesce(sum(total), 0) FROM shared.activity_events WHERE at >= now() - interval '7 days')::int AS answers`,
  );
  return { pupils: rounded(row.pupils), schools: rounded(row.schools), answersThisWeek: rounded(row.answers) };
}

/** Rounded down to two leading digits, below a hundred to one; null below ten, where a number would be about persons. */
export function rounded(count: number): number | null {
  if (count < 10) return null;
  const step = 10 ** (Math.floor(Math.log10(count)) - (count < 100 ? 0 : 1));
  return Math.floor(count / step) * step;
}

const library = listStories({}, 100).edges.map(({ node }) => node);

/** What stands in the code, so it is exact and the same in every process. */
const content = {
  stories: new Set(library.map(({ family }) => family)).size,
  storyLanguages: new Set(library.map(({ language }) => language)).size,
  mathSkills: skills.length,
  mathProblems: templates.length,
};
