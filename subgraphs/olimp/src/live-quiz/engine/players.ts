import type { QuizPlayer } from './state.ts';

/**
 * The players of a quiz in the order in which they came. Nobody who has joined ever goes, so copies share where each stands, and a copy costs a list of
 * references: it is made for every batch of answers.
 */
export class QuizPlayers {
  readonly #list: QuizPlayer[];
  #places: Map<string, number>;
  /** No copy looks into the same places. */
  #isAlone: boolean;

  constructor(list: QuizPlayer[] = [], places?: Map<string, number>) {
    this.#list = list;
    this.#places = places ?? new Map(list.map(({ id }, n) => [id, n]));
    this.#isAlone = places === undefined;
  }

  get list(): readonly QuizPlayer[] {
    return this.#list;
  }

  get(id: string): QuizPlayer | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.#list[place];
  }

  /** In the place of the one with this id, or behind all others. */
  put(player: QuizPlayer): void {
    const place = this.#places.get(player.id);
    if (place !== undefined) {
      this.#list[place] = player;
      return;
    }
    if (!this.#isAlone) this.#places = new Map(this.#places);
    this.#isAlone = true;
    this.#places.set(player.id, this.#list.push(player) - 1);
  }

  /** May be written into without touching the original. */
  copy(): QuizPlayers {
    this.#isAlone = false;
    return new QuizPlayers([...this.#list], this.#places);
  }
}
