/** What a story is about; in files `fairy-tale`, in the graph `FAIRY_TALE`. */
export const themes = ['nature', 'family', 'school', 'fairy-tale', 'science', 'city', 'history', 'friendship'] as const;
export type Theme = (typeof themes)[number];

/** The languages that stories are told in. */
export const languages = ['uz', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

export const questionKinds = ['LITERAL', 'INFERENTIAL', 'VOCABULARY'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** A question in one language, with its options in the order in which they were written. */
export interface QuestionText {
  question: string;
  options: readonly string[];
  /** One sentence that leads back to the text; shown after an answer. */
  why: string;
}

/** A question of a family. `answer`, the key, counts the options as written; it never goes to a client before the answer. */
export interface FamilyQuestion {
  id: string;
  kind: QuestionKind;
  answer: number;
  texts: Partial<Record<Language, QuestionText>>;
}

/** One file: a story in all the languages that it is told in, with its questions. */
export interface StoryFamily {
  id: string;
  level: number;
  picture: string;
  theme: Theme;
  texts: Partial<Record<Language, { title: string; pages: readonly string[] }>>;
  questions: readonly FamilyQuestion[];
}
