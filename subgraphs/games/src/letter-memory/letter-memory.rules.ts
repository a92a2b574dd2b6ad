import { AppError, CYRILLIC_ALPHABET, capitalize, LATIN_ALPHABET, seededRandom } from '@alif24/subgraph-shared/utils';

/** A card as only the server sees it. */
export interface DealtCard {
  /** What stands on it: a capital letter or a small one, digraphs whole. */
  letter: string;
  /** Two cards of one pair share it. */
  pair: string;
}

/** The positions turned over in one turn; the second is missing while the pupil looks at the first. */
export type Turn = readonly [first: number, second?: number];

export interface MemoryState {
  /** Positions of the pairs that were found. */
  matched: ReadonlySet<number>;
  /** The card that waits for the second one of its turn. */
  open: number | null;
  /** Whole turns. */
  turns: number;
  isFinished: boolean;
}

const PAIRS = { 1: 6, 2: 8, 3: 12 } as Record<number, number>;
/** Nobody needs as many; whoever sends more is a program. */
const MOST_TURNS = 300;

// The signs ь and ъ have no sound of their own and begin no word, so nobody learns them as capitals.
const withoutSigns = (letters: Iterable<string>) => [...letters].filter((letter) => !/[ьъ]/.test(letter));

const ALPHABETS: Record<string, readonly string[]> = {
  UZ_LATN: LATIN_ALPHABET,
  UZ_CYRL: withoutSigns(CYRILLIC_ALPHABET),
  RU: withoutSigns('абвгдеёжзийклмнопрстуфхцчшщъыьэюя'),
  EN: [...'abcdefghijklmnopqrstuvwxyz'],
};

/** The cards of a round by position: capital and small letters of an alphabet, the same for the same seed. */
export function deal(seed: string, level: number, language: string): DealtCard[] {
  const random = seededRandom(`letter-memory:${seed}`);
  const letters = random.shuffle(ALPHABETS[language] ?? []).slice(0, PAIRS[level]);
  return random.shuffle(
    letters.flatMap((pair) => [
      { letter: capitalize(pair), pair },
      { letter: pair, pair },
    ]),
  );
}

/** Where a round stands after these turns. Throws INVALID_MOVES for a turn that the cards do not allow. */
export function replay(cards: readonly DealtCard[], turns: readonly Turn[]): MemoryState {
  const matched = new Set<number>();
  let open: number | null = null;
  for (const turn of turns) {
    const isOnTable = turn.every((at) => Number.isInteger(at) && cards[at as number] && !matched.has(at as number));
    const [first, second = null] = turn;
    if (open !== null || !isOnTable || first === second) {
      throw new AppError('INVALID_MOVES', 'Two face-down cards are turned over.');
    }
    if (second === null) open = first;
    else if (isPair(cards, first, second)) matched.add(first).add(second);
  }
  if (turns.length > MOST_TURNS) throw new AppError('INVALID_MOVES', 'A round is over after 300 turns.');
  const whole = turns.length - (open === null ? 0 : 1);
  return { matched, open, turns: whole, isFinished: matched.size === cards.length };
}

/** The turns with one more, or with the open card's turn made whole. Throws INVALID_MOVES when it does not fit. */
export function addTurn(turns: readonly Turn[], first: number, second: number | null): Turn[] {
  const last = turns.at(-1);
  const turn: Turn = second === null ? [first] : [first, second];
  if (last?.length !== 1) return [...turns, turn];
  if (last[0] !== first) throw new AppError('INVALID_MOVES', 'A turn ends with the card it began with.');
  return [...turns.slice(0, -1), turn];
}

export function isPair(cards: readonly DealtCard[], first: number, second: number): boolean {
  return cards[first]?.pair === cards[second]?.pair;
}

/**
 * What a finished board is worth: 3 stars for at most two turns a pair, 2 for at most three, else 1; time does not count.
 * Ten points a pair, and five for each turn saved of three a pair. A star is worth as many coins as the level says.
 */
export function judge(cards: readonly DealtCard[], turns: number, level: number) {
  const pairs = cards.length / 2;
  const stars = turns <= 2 * pairs ? 3 : turns <= 3 * pairs ? 2 : 1;
  return { score: 10 * pairs + 5 * Math.max(0, 3 * pairs - turns), stars, coins: stars * level };
}
