import { inLocale } from '@alif24/subgraph-shared/notifications';
import type { Locale } from '@alif24/subgraph-shared/utils';
import { skills } from '../math-problem/math-problem.service.ts';
import type { WeekTopic } from './week.type.ts';

/** What has no title of an author, in the words of the sites. */
const GAMES: ReadonlyMap<string, { uz: string; ru: string; en: string }> = new Map([
  ['LETTER_MEMORY', { uz: 'Harflar xotirasi', ru: 'Память на буквы', en: 'Letter Memory' }],
  ['MATH_MONSTER', { uz: 'Misolchi yirtqich', ru: 'Монстр-математик', en: 'Math Monster' }],
]);
const SKILLS = new Map(skills.map(({ id, name }) => [id, name]));

type Wordable = Pick<WeekTopic, 'kind' | 'topic' | 'title'>;

/** A topic by name: a letter as it is, a game and a skill of maths by ours, what has an author in quotation marks; null when it has no name. */
export function topicWords({ kind, topic, title }: Wordable): { uz: string; ru: string; en: string } | null {
  if (title && kind === 'LETTER_PRACTISED') return { uz: title, ru: title, en: title };
  if (title) return { uz: `«${title}»`, ru: `«${title}»`, en: `“${title}”` };
  if (kind === 'GAME_PLAYED') return GAMES.get(topic) ?? null;
  return kind === 'MATHS_PRACTISED' ? (SKILLS.get(topic) ?? null) : null;
}

/** A topic as a heading shows it: what has an author without quotation marks, in the author's letters; null when it has no name. */
export function topicLabel(topic: Wordable, locale: Locale): string | null {
  const words = topicWords(topic);
  return topic.title ?? (words && inLocale(words, locale));
}
