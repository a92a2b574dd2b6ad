export interface Answer {
  /** For choice questions. */
  optionIds?: string[];
  /** For number and short text questions. */
  text?: string;
}

/** `waiting`: not every answer could be saved yet; it is tried again by itself. */
export type SaveState = 'saved' | 'saving' | 'waiting';

interface AnswerSaverOptions {
  save: (questionId: string, answer: Answer) => Promise<unknown>;
  /** Is it worth trying again? Not when the test is handed in already, say. */
  isPassing: (error: unknown) => boolean;
  show: (state: SaveState) => void;
  fail: (error: unknown) => void;
  retryAfterMs?: number;
}

/**
 * Sends every change at once, one request at a time and of each question only the newest: nothing waits for a pause in typing, and an
 * older answer never overtakes a newer one. Without a network the answers wait here and are tried again.
 */
export class AnswerSaver {
  readonly #waiting = new Map<string, Answer>();
  readonly #options: Required<AnswerSaverOptions>;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: AnswerSaverOptions) {
    this.#options = { retryAfterMs: 3_000, ...options };
  }

  put(questionId: string, answer: Answer): void {
    this.#waiting.delete(questionId);
    this.#waiting.set(questionId, answer);
    void this.flush();
  }

  /** True once everything that was put is saved; false when something still waits. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    await this.#running;
    return this.#waiting.size === 0;
  }

  /** Gives up what waits: the page is left. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  async #run(): Promise<void> {
    const { save, isPassing, show, fail, retryAfterMs } = this.#options;
    for (let next = this.#next(); next; next = this.#next()) {
      const [questionId, answer] = next;
      show('saving');
      try {
        await save(questionId, answer);
        if (this.#waiting.get(questionId) === answer) this.#waiting.delete(questionId);
      } catch (error) {
        if (!isPassing(error)) {
          this.#waiting.clear();
          fail(error);
          return;
        }
        show('waiting');
        this.#timer = setTimeout(() => void this.flush(), retryAfterMs);
        return;
      }
    }
    show('saved');
  }

  #next(): [string, Answer] | undefined {
    return this.#waiting.entries().next().value;
  }
}
