/** In which gender a language speaks of somebody; languages without any have `m` throughout. */
export type Gender = 'm' | 'f';

/** Words that fill the gaps of a plot, `{name}` or, with a capital, `{Name}`. */
export type Words = Readonly<Record<string, string>>;

export interface Choice {
  words: Words;
  gender?: Gender;
}

/** A question about a plot. The first option is right; others are gaps' other fillings with `{other}` lists, or written out. */
export interface PlotQuestion {
  kind: 'LITERAL' | 'INFERENTIAL';
  question: string;
  /** The right one, then two others; or the gap whose other fillings are the others. */
  options: readonly [string, string, string] | { gap: string };
  quote: string;
}

export interface Plot {
  title: string;
  /** What the plot is about (a thing, an animal), one of them in a story. */
  about: readonly Choice[];
  /** Other gaps of this plot. */
  spots?: readonly Choice[];
  /** Each page is parts that begin with the levels that have them: `1|` from level 1 on, `1-2|` in these alone. */
  pages: ReadonlyArray<readonly string[]>;
  questions: readonly PlotQuestion[];
}

/** Who and where, by theme. */
export type Scene = Choice;

export interface Grammar {
  heroes: ReadonlyArray<readonly [name: string, gender: Gender]>;
  scenes: Readonly<Record<string, Scene>>;
  plots: readonly Plot[];
}
