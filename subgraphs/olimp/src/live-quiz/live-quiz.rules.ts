import { AppError, badInput, cleanLine } from '@alif24/subgraph-shared/utils';

/** Within this time of opening nobody could read the question and think: everybody gets all points. */
const FULL_SCORE_MILLISECONDS = 500;

/**
 * Points of a right answer: all of them at once, half of them at the last moment, in a straight line between.
 * Always an integer between 0 and `maximum`; times outside the question count as its nearest end.
 */
export function scoreOf(maximum: number, seconds: number, elapsedMilliseconds: number): number {
  if (elapsedMilliseconds < FULL_SCORE_MILLISECONDS) return maximum;
  const part = Math.min(elapsedMilliseconds / (seconds * 1000), 1);
  return Math.round(maximum * (1 - part / 2));
}

export interface Scored {
  score: number;
  /** Points since the board before, as a rule of the question that was closed last; part of `score`. */
  lastPoints: number;
}

export type Ranked<P extends Scored> = P & { rank: number; change: number };

/**
 * Best first, equal scores on one rank and the next rank after them (1, 1, 3). `change` is how many ranks a player
 * climbed since the board before; 0 throughout on the first of `boards`, before which there were no ranks.
 */
export function rankPlayers<P extends Scored>(players: readonly P[], boards: number): Ranked<P>[] {
  const before = rankByScore(players.map(({ score, lastPoints }) => score - lastPoints));
  const now = rankByScore(players.map(({ score }) => score));
  return players
    .map((player) => {
      const rank = now(player.score);
      return { ...player, rank, change: boards > 1 ? before(player.score - player.lastPoints) - rank : 0 };
    })
    .sort((a, b) => a.rank - b.rank);
}

function rankByScore(scores: readonly number[]): (score: number) => number {
  const ranks = new Map<number, number>();
  [...scores]
    .sort((a, b) => b - a)
    .forEach((score, n) => {
      if (!ranks.has(score)) ranks.set(score, n + 1);
    });
  return (score) => ranks.get(score) ?? ranks.size + 1;
}

/** The player at `index` with up to `reach` before and after. */
export function around<T>(ranked: readonly T[], index: number, reach: number): T[] {
  return ranked.slice(Math.max(0, index - reach), index + reach + 1);
}

/** How long a nickname may be, and which argument it is. */
export const NICKNAME = { max: 24, field: 'nickname' };
/** Of Uzbek, Karakalpak and Kazakh in both scripts, of Russian, Kyrgyz, Tajik and English: what others have to offer hides words from the filter. */
const LETTERS = 'a-záäçğǵıíńñŋóöõŏşúüūа-яёәғқңөұүһіўҳӣӯҷ';
const WORD = new RegExp(`^(?:[${LETTERS}${LETTERS.toUpperCase()}İ]\\p{M}?|[\\p{Nd}ʻʼ._-])+$`, 'u');

/**
 * A nickname as everybody will see it, 1 to 24 characters: letters of the languages that are spoken here, with one more mark each at most, digits,
 * apostrophes, dots and hyphens, each word in one script, so that an А cannot pose as an A. BAD_USER_INPUT otherwise.
 */
export function cleanNickname(nickname: string): string {
  const clean = cleanLine(nickname, NICKNAME);
  if (!/[\p{L}\p{N}]/u.test(clean) || !clean.split(' ').every((word) => WORD.test(word))) {
    throw badInput(
      'A nickname has letters of Uzbek, Russian, English or a neighbouring language, and digits.',
      NICKNAME.field,
    );
  }
  return clean;
}

/** Homework stands open for at most so many days. */
const LONGEST_DAYS = 62;

/** Passes a deadline that lies after `now` and within the next two months, both in milliseconds since 1970; otherwise BAD_USER_INPUT. */
export function checkDeadline(deadline: number, now: number): void {
  const days = (deadline - now) / 86_400_000;
  if (!(days > 0 && days <= LONGEST_DAYS))
    throw badInput(`A deadline lies in the next ${LONGEST_DAYS} days.`, 'deadline');
}

export const quizNotFound = () => new AppError('QUIZ_NOT_FOUND', 'No live quiz is played under this number.');
