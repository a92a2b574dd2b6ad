/** What a client saw of one operation. Times are a common counter: of two that do not overlap the later has the higher. */
export interface Event {
  account: string;
  /** Names the operation; the posting it makes carries it. */
  reference: string;
  /** Coins into what can be spent; negative when they leave it; 0 for a look at the account. */
  change: number;
  invokedAt: number;
  /** Infinity when no answer came. */
  answeredAt: number;
  /** ok: it was done. refused: it was not, for want of coins. unknown: the connection broke. */
  outcome: 'ok' | 'refused' | 'unknown';
  /** What a look saw. */
  seen?: { balance: number; postings: number };
}

/** A posting as it stands in the ledger in the end. */
export interface Entry {
  account: string;
  reference: string;
  change: number;
  sequence: number;
}

/**
 * Whether a ledger explains what its clients saw, in the manner of Jepsen: one line for each thing that it does not. Nothing acknowledged is lost or done twice,
 * nothing refused is done, an operation that ended before another began stands before it, no balance was ever below nothing, and each look and each refusal
 * fits a state that the account had while it was under way.
 */
export function explain(events: readonly Event[], entries: readonly Entry[]): string[] {
  const wrong: string[] = [];
  const accounts = new Set([...events, ...entries].map(({ account }) => account));
  for (const account of accounts) {
    const own = events.filter((event) => event.account === account);
    const postings = entries.filter((entry) => entry.account === account).sort((a, b) => a.sequence - b.sequence);
    wrong.push(...explainAccount(own, postings).map((line) => `${account}: ${line}`));
  }
  return wrong;
}

function explainAccount(events: readonly Event[], entries: readonly Entry[]): string[] {
  const wrong: string[] = [];
  const balances = [0];
  for (const [n, { sequence, change, reference }] of entries.entries()) {
    if (sequence !== n + 1) wrong.push(`posting ${n + 1} has the number ${sequence}`);
    const balance = (balances[n] as number) + change;
    balances.push(balance);
    if (balance < 0) wrong.push(`the balance was ${balance} after ${reference}`);
  }
  const placeOf = new Map<string, number>();
  for (const { reference, sequence } of entries) {
    if (placeOf.has(reference)) wrong.push(`${reference} was posted twice`);
    placeOf.set(reference, sequence);
  }
  const changes = new Map(entries.map(({ reference, change }) => [reference, change]));
  const asked = events.filter(({ change }) => change !== 0);
  const known = new Map(asked.map((event) => [event.reference, event]));
  for (const reference of placeOf.keys())
    if (!known.has(reference)) wrong.push(`${reference} was posted and nobody asked for it`);
  for (const { reference, change, outcome } of asked) {
    const posted = changes.get(reference);
    if (outcome === 'ok' && posted === undefined) wrong.push(`${reference} was acknowledged and is lost`);
    if (outcome === 'refused' && posted !== undefined) wrong.push(`${reference} was refused and is posted`);
    if (posted !== undefined && posted !== change) wrong.push(`${reference} moved ${posted} instead of ${change}`);
  }
  /** The states, by how many postings they have, that an operation may have met: all that was answered before it began, nothing that began after its end. */
  const states = ({ invokedAt, answeredAt }: Event): [number, number] => {
    let [least, most] = [0, entries.length];
    for (const other of asked) {
      const place = placeOf.get(other.reference);
      if (place === undefined) continue;
      if (other.outcome === 'ok' && other.answeredAt < invokedAt) least = Math.max(least, place);
      if (other.invokedAt > answeredAt) most = Math.min(most, place - 1);
    }
    return [least, most];
  };
  for (const event of events) {
    const [least, most] = states(event);
    const place = placeOf.get(event.reference);
    if (event.change !== 0 && event.outcome === 'ok' && place !== undefined && (place <= least || place > most + 1))
      wrong.push(`${event.reference} stands at ${place}, and only ${least + 1} to ${most + 1} is in order`);
    if (event.seen) {
      const { postings, balance } = event.seen;
      if (postings < least || postings > most)
        wrong.push(`a look saw ${postings} postings, and only ${least} to ${most} can be`);
      if (balances[postings] !== balance)
        wrong.push(`a look saw ${balance} after ${postings} postings, not ${balances[postings]}`);
    }
    if (event.outcome === 'refused' && !balances.slice(least, most + 1).some((balance) => balance < -event.change))
      wrong.push(`${event.reference} was refused although there were always enough coins`);
  }
  return wrong;
}
