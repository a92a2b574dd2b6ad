import type { Random } from '@alif24/subgraph-shared/utils';
import type { SlipId } from './slip-ids.ts';

/** One text in the three languages; Uzbek in Latin letters, its Cyrillic is generated. */
export interface Wording {
  uz: string;
  ru: string;
  en: string;
}

export type Grade = 1 | 2 | 3 | 4;

/** What a pupil can do or not yet: the thing that ratings and mastery are about. */
export interface Skill {
  id: string;
  grade: Grade;
  /** Place within the grade, from 1. */
  order: number;
  name: Wording;
}

/** A dial tells 7:30 and 19:30 alike, so both are right there. */
export interface TimeAnswer {
  kind: 'TIME';
  hours: number;
  minutes: number;
  isOnDial: boolean;
}

export type Answer =
  | { kind: 'INTEGER'; value: number }
  | { kind: 'FRACTION'; numerator: number; denominator: number }
  /** At most three digits after the decimal sign. */
  | { kind: 'DECIMAL'; value: number }
  | TimeAnswer
  | { kind: 'CHOICE'; right: number; options: readonly Wording[] };

/** `mod` is what a division leaves; `up` is a division whose remainder needs one more. */
export type Operation = '+' | '−' | '×' | ':' | 'mod' | 'up';

export type Expression = number | { operation: Operation; left: Expression; right: Expression };

export type Numbers = Readonly<Record<string, number>>;

/** Unit of the answer, where the text asks for one. */
export type Unit = 'SOM' | 'CENTIMETRE' | 'METRE' | 'KILOMETRE' | 'KILOGRAM' | 'GRAM' | 'MINUTE' | 'HOUR';

/** How to come to the answer; neither names it unless it is one of the given numbers. Without a step the expression gives one. */
export interface Guidance {
  idea: Wording;
  step?: Wording;
}

export interface MathTemplate<N extends Numbers = Numbers> {
  id: string;
  skill: string;
  grade: Grade;
  /** First guess in logits, 0 = a middling problem of grade 2 or 3. */
  difficulty: number;
  isWordProblem?: boolean;
  unit?: Unit;
  make(random: Random): N;
  text(numbers: N): Wording;
  answer(numbers: N): Answer;
  /** How the answer comes about, when it does by the four operations. */
  expression?(numbers: N): Expression;
  guidance?(numbers: N): Guidance;
  /** Wrong answers that tell what went wrong, those of this template alone. */
  slips?(numbers: N): ReadonlyArray<readonly [SlipId, Answer]>;
}

/** A problem as dealt; with the answer in it, so never sent to a client as a whole. */
export interface Problem {
  templateId: string;
  seed: string;
  skill: string;
  grade: Grade;
  difficulty: number;
  numbers: Numbers;
  text: Wording;
  answer: Answer;
  unit: Unit | null;
}

/** A known way to go wrong, with a few kind sentences about it. */
export interface Slip {
  id: SlipId;
  name: Wording;
  lesson: Wording;
}

export interface Judgement {
  isCorrect: boolean;
  /** False for what is no answer of the kind asked for; callers then ask again and count nothing. */
  isReadable: boolean;
  /** What went wrong, if it is a known way; null for a right or an unreadable answer. */
  slip: Slip | null;
}
