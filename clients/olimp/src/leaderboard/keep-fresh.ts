/** Between two moments, by chance: a thousand who watch need not all ask at once. */
interface Wait {
  soonest: number;
  spread: number;
}

/** One's own place may change without anything that rings; and a day, a week or a month begins. */
const AGAIN: Wait = { soonest: 45_000, spread: 30_000 };
/** What rings for one rings for a whole country. */
const RUNG: Wait = { soonest: 3_000, spread: 4_000 };

/** What it needs of a document. */
export type Seen = Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>;

/** Asks again about once a minute while a page is seen, at once when it is seen again, and some seconds after it was rung for. */
export function keepFresh(page: Seen, ask: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;

  const stop = () => {
    clearTimeout(timer);
    due = Number.POSITIVE_INFINITY;
  };
  const wait = ({ soonest, spread }: Wait) => {
    const delay = soonest + Math.random() * spread;
    if (Date.now() + delay >= due) return;
    stop();
    due = Date.now() + delay;
    timer = setTimeout(look, delay);
  };
  const look = () => {
    stop();
    if (page.hidden) return;
    ask();
    wait(AGAIN);
  };

  wait(AGAIN);
  page.addEventListener('visibilitychange', look);
  return {
    ring: () => wait(RUNG),
    end() {
      stop();
      page.removeEventListener('visibilitychange', look);
    },
  };
}
