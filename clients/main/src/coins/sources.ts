import type { SiteName } from '@alif24/client-shared/hosts';

/** What earns coins, where it is done (on the first page of the site where none is named), and in which order a child meets it. */
export const sources = [
  { source: 'lessons.lesson', key: 'lessons-lesson', site: 'lessons' },
  { source: 'harf.practice', key: 'harf-practice', site: 'harf' },
  { source: 'main.story', key: 'main-story', site: 'main', path: '/stories' },
  { source: 'main.reading', key: 'main-reading', site: 'main', path: '/stories' },
  { source: 'main.maths', key: 'main-maths', site: 'main', path: '/maths' },
  { source: 'games.round', key: 'games-round', site: 'games' },
  { source: 'testai.test', key: 'testai-test', site: 'testai' },
  { source: 'olimp.live-quiz', key: 'olimp-live-quiz', site: 'olimp' },
] as const satisfies ReadonlyArray<{ source: string; key: string; site: SiteName; path?: string }>;

export type SourceKey = (typeof sources)[number]['key'];

/** The source by its name; undefined for one that these pages do not know yet. */
export const sourceOf = (name: string) => sources.find(({ source }) => source === name);
