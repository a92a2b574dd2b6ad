/** What a person may want or not want, each by each way out; SECURITY is always sent. */
export const NOTICE_TYPES = ['SECURITY', 'LEARNING', 'COINS', 'PAYMENTS', 'DIGEST'] as const;
export type NoticeType = (typeof NOTICE_TYPES)[number];

/** The names of the places `{{name}}` of a text. */
export type Places<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Places<Rest>
  : never;

/** A text with the same places as the Uzbek one: any other is a type error. */
type Alike<Uzbek extends string, Text extends string> = [Places<Uzbek>, Places<Text>] extends [
  Places<Text>,
  Places<Uzbek>,
]
  ? Text
  : never;

export interface Template<Names extends string = string> {
  readonly type: NoticeType;
  readonly uz: string;
  readonly ru: string;
  readonly en: string;
  /** Cyrillic is made from `uz`; only what the rules would spell wrongly is written here. */
  readonly cyrl?: string;
  /** Only for the compiler: the places to fill. */
  readonly places?: Names;
}

/** A notice in its languages. A language or a place that is missing does not compile. */
export function template<const U extends string, const R extends string, const E extends string>(
  type: NoticeType,
  texts: { uz: U; ru: Alike<U, R>; en: Alike<U, E>; cyrl?: string },
): Template<Places<U>> {
  return { type, ...texts };
}
