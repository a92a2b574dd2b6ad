import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from '@alif24/subgraph-shared/scalars';
import { problemOfFamily } from './check-family.ts';
import { Story, type StoryTheme } from './story.entity.ts';
import { type Language, languages, type StoryFamily } from './story-family.ts';

const SCRIPTS = { uz: Script.LATN, ru: Script.CYRL, en: Script.LATN } as const;

/**
 * The stories of a folder, easy ones first; a file is a family, with one story in each of its languages. A new family is a new file.
 * Throws, naming the file, when one is not whole: a word of two scripts, a key outside its options and so on.
 */
export function readStories(directory: string): Story[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const family = JSON.parse(readFileSync(join(directory, name), 'utf8')) as StoryFamily;
      const problem = problemOfFamily(family, name.slice(0, -'.json'.length));
      if (problem) throw new Error(`${name}: ${problem}`);
      return languages.filter((language) => family.texts[language]).map((language) => storyOf(family, language));
    })
    .sort((a, b) => a.level - b.level || (a.id < b.id ? -1 : 1));
}

function storyOf({ id: family, level, picture, theme, texts, questions }: StoryFamily, language: Language): Story {
  return Object.assign(new Story(), {
    ...{ id: `${language}-${family}`, family, language, script: SCRIPTS[language], level, picture },
    theme: theme.toUpperCase().replace('-', '_') as StoryTheme,
    ...(texts[language] as { title: string; pages: readonly string[] }),
    questions: questions.flatMap(({ id, kind, answer, texts: { [language]: text } }) =>
      text ? [{ id, kind, answer, ...text }] : [],
    ),
  });
}
