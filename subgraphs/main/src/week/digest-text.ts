import { fillIn, inLocale, MOST_DIGEST_CHARACTERS } from '@alif24/subgraph-shared/notifications';
import type { Locale } from '@alif24/subgraph-shared/utils';
import { cut, homeActivityText } from './home-activities.ts';
import { topicWords } from './topic-words.ts';
import type { WeekTopic } from './week.type.ts';

/** No sentence of these blames: a week without learning was a rest. */
const words = {
  title: { uz: 'Shu hafta Alif24 da:', ru: 'Эта неделя в Alif24:', en: 'This week on Alif24:' },
  child: {
    uz: '{{name}}: {{minutes}} daqiqa, {{coins}} tanga',
    ru: '{{name}}: минут {{minutes}}, монет {{coins}}',
    en: '{{name}}: minutes {{minutes}}, coins {{coins}}',
  },
  rested: { uz: '{{name}}: shu hafta dam oldi', ru: '{{name}}: неделя отдыха', en: '{{name}}: a week of rest' },
  learned: { uz: 'Oʻrgandi: {{topics}}', ru: 'Получилось: {{topics}}', en: 'Learned: {{topics}}' },
  stuck: { uz: 'Yordam kerak: {{topics}}', ru: 'Нужна помощь: {{topics}}', en: 'Help is welcome: {{topics}}' },
  together: {
    uz: 'Birga 5 daqiqa ({{name}}): {{activity}}',
    ru: 'Вместе 5 минут ({{name}}): {{activity}}',
    en: '5 minutes together ({{name}}): {{activity}}',
  },
  unread: {
    uz: 'Oʻqilmagan xabarlar: {{count}}',
    ru: 'Непрочитанных сообщений: {{count}}',
    en: 'Notices not read: {{count}}',
  },
} as const;

type Topic = Pick<WeekTopic, 'kind' | 'topic' | 'title'>;

export interface DigestChild {
  /** Given name. */
  name: string;
  coins: number;
  minutes: number;
  learned: readonly Topic[];
  stuck: readonly Topic[];
}

const NAME = 40;
const LEARNED = 4;
const STUCK = 2;

/**
 * The week of a family in at most 900 characters: for each child how long, what was learned and where help is welcome; one thing to do together at
 * home, chosen by what a child is stuck on; and notices that wait. Children who come last are left out first. `turn` changes the activity every week.
 */
export function digestText(
  { children, unread, turn }: { children: readonly DigestChild[]; unread: number; turn: number },
  locale: Locale,
): string {
  const say = (word: keyof typeof words, values = {}) => fillIn(inLocale(words[word], locale), values);
  const name = (child: DigestChild) => cut(child.name, NAME);
  const named = (topics: readonly Topic[], most: number) =>
    [...new Set(topics.flatMap((topic) => nameOf(topic, locale) ?? []))].slice(0, most).join(', ');
  const blockOf = (child: DigestChild): string[] => {
    const { minutes, coins, learned, stuck } = child;
    if (minutes === 0 && coins === 0 && learned.length + stuck.length === 0)
      return [say('rested', { name: name(child) })];
    const lists = { learned: named(learned, LEARNED), stuck: named(stuck, STUCK) };
    return [
      say('child', { name: name(child), minutes, coins }),
      ...(lists.learned ? [say('learned', { topics: lists.learned })] : []),
      ...(lists.stuck ? [say('stuck', { topics: lists.stuck })] : []),
    ];
  };
  const blocks = children.map(blockOf);
  const end = [
    ...together(children, turn, locale).map(({ child, activity }) => say('together', { name: name(child), activity })),
    ...(unread > 0 ? [say('unread', { count: unread })] : []),
  ];
  const whole = () => [say('title'), ...blocks.flat(), ...end].join('\n');
  while (whole().length > MOST_DIGEST_CHARACTERS && blocks.length > 1) blocks.pop();
  return whole();
}

/** One thing to do, with the first child who is stuck, otherwise with the first. */
function together(children: readonly DigestChild[], turn: number, locale: Locale) {
  const child = children.find(({ stuck }) => stuck.length > 0) ?? children[0];
  if (!child) return [];
  return [{ child, activity: homeActivityText(child.stuck[0] ?? null, turn, locale) }];
}

function nameOf({ kind, topic, title }: Topic, locale: Locale): string | null {
  const named = topicWords({ kind, topic, title: title && cut(title, NAME) });
  // A title stays in the letters of its author.
  return named && (title ? (locale === 'EN' ? named.en : named.uz) : inLocale(named, locale));
}
