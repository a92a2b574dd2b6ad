import { capitalize, type Random, seededRandom } from '@alif24/subgraph-shared/utils';
import { wordsOf } from '../story/story.service.ts';
import { en } from './grammar/en.ts';
import type { Choice, Gender, Grammar, Plot, PlotQuestion } from './grammar/grammar.ts';
import { ru } from './grammar/ru.ts';
import { uz } from './grammar/uz.ts';
import { learnedShare } from './learned-letters.ts';
import type { ContentQuestion, StoryContent, StoryOrder } from './story-content.ts';

const grammars: Readonly<Record<StoryOrder['language'], Grammar>> = { uz, ru, en };
/** How many stories are made to choose from when some letters only are known. */
const TRIES = 120;
/** Boys whose names end as those of girls do. */
const MALE =
  /^(?:Никита|Илья|Миша|Саша|Паша|Дима|Петя|Ваня|Коля|Лёша|Гоша|Мустафа|Mustafa|Nikita|Joe|George|Luke|Mike|Harry|Henry|Andy|Tommy|Leo|Theo|Ali|Али)$/;

/** What a word to practise is worth beside readable ones: six of a hundred words that the letters do not read. */
const WORTH_OF_A_WORD = 0.06;

/** A story of our own grammar: the same for the same order and seed. Of those that it can tell it takes the one with the most readable words and words to practise. */
export function composeStory(order: StoryOrder, seed: string): StoryContent {
  const first = compose(order, `${seed}:0`);
  const { letters, language, words: wanted = [] } = order;
  if (!letters?.length && wanted.length === 0) return first;
  const worthOf = ({ pages }: StoryContent) => {
    const words = wordsOf(pages.join(' '));
    const there = new Set(words.map((word) => word.toLowerCase()));
    const practised = wanted.filter((word) => there.has(word)).length;
    return (letters?.length ? learnedShare(words, letters, language) : 0) + practised * WORTH_OF_A_WORD;
  };
  let best = { story: first, worth: worthOf(first) };
  for (let nth = 1; nth < TRIES; nth += 1) {
    const story = compose(order, `${seed}:${nth}`);
    const worth = worthOf(story);
    if (worth > best.worth) best = { story, worth };
  }
  return best.story;
}

function compose({ language, level, theme, hero, isGirl }: StoryOrder, seed: string): StoryContent {
  const random = seededRandom(seed);
  const grammar = grammars[language];
  const plot = random.pick(grammar.plots);
  const scene = grammar.scenes[theme] as Choice;
  const about = random.pick(plot.about);
  const spot: Choice = random.pick(plot.spots ?? [{ words: {} }]);
  const [name, gender] = heroOf(grammar, random, hero, isGirl ?? null);
  const words = { hero: name, ...scene.words, ...about.words, ...spot.words };
  const genders: Genders = { hero: gender, friend: scene.gender ?? 'm', thing: about.gender ?? 'm' };
  const tell = (text: string, more: Record<string, string> = {}) => fill(text, { ...words, ...more }, genders);
  const pages = plot.pages.map((parts) =>
    partsOf(parts, level)
      .map((part) => tell(part))
      .join(' '),
  );
  const questions = plot.questions.map((question): ContentQuestion => {
    const options = optionsOf(question, plot, words).map((option) => capitalize(tell(option)));
    const right = options[0] as string;
    const shuffled = random.shuffle(options);
    return {
      kind: question.kind,
      question: tell(question.question),
      options: shuffled,
      answer: shuffled.indexOf(right),
      quote: tell(question.quote),
    };
  });
  return { title: tell(plot.title), pages, questions };
}

const partsOf = (parts: readonly string[], level: number) =>
  parts.flatMap((part) => (Number(part[0]) <= level ? [part.slice(2)] : []));

/** The right option, and two others; of a gap's fillings those that this story does not have. */
function optionsOf({ options }: PlotQuestion, plot: Plot, words: Record<string, string>): string[] {
  if (!('gap' in options)) return [...options];
  const { gap } = options;
  const all = [...plot.about, ...(plot.spots ?? [])].flatMap((choice) => choice.words[gap] ?? []);
  const right = words[gap] as string;
  return [right, ...new Set(all.filter((one) => one !== right))].slice(0, 3);
}

interface Genders {
  hero: Gender;
  friend: Gender;
  thing: Gender;
}

function fill(text: string, words: Record<string, string>, { hero, friend, thing }: Genders): string {
  const ofGender = (gender: Gender) => (_: string, m: string, f: string) => (gender === 'm' ? m : f);
  const filled = text.replace(/\{(\w+)(?:\+(\w+))?\}/g, (_, gap: string, suffix?: string) => {
    const word = words[gap.toLowerCase()] ?? '';
    const whole = suffix ? word + suffixAfter(word, suffix) : word;
    return /^[A-Z]/.test(gap) ? capitalize(whole) : whole;
  });
  // After the gaps: what fills one may speak of the hero.
  return filled
    .replace(/\[([^|\]]*)\|([^\]]*)\]/g, ofGender(hero))
    .replace(/<([^|>]*)\|([^>]*)>/g, ofGender(friend))
    .replace(/%([^|%]*)\|([^%]*)%/g, ofGender(thing));
}

/** The Uzbek dative follows the sound before it: Temurga, Otabekka, Toʻlqinga, Shafaqqa. */
function suffixAfter(word: string, suffix: string): string {
  if (suffix !== 'ga') return suffix;
  return /k$/.test(word) ? 'ka' : /q$/.test(word) ? 'qa' : 'ga';
}

type Hero = Grammar['heroes'][number];

function heroOf(grammar: Grammar, random: Random, name: string | null, isGirl: boolean | null): Hero {
  const wanted = isGirl === null ? null : isGirl ? 'f' : 'm';
  if (name) return [name, wanted ?? genderOf(name)];
  return random.pick(grammar.heroes.filter(([, gender]) => wanted === null || gender === wanted));
}

const genderOf = (name: string): Gender => (/[аяоэaeoiy]$/i.test(name) && !MALE.test(name) ? 'f' : 'm');
