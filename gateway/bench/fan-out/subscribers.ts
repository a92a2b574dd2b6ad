// All subscribers, in a process of their own. They belong to groups, one for each server; a group waits for one event at a time.
import { answerTo } from '../conversation.ts';
import { now } from './event.ts';
import { openSubscriber } from './socket.ts';

export interface Received {
  /** When the last subscriber had it. */
  at: number;
  /** What they all got, without the id of the subscription. */
  text: string;
}

interface Group {
  name: string;
  size: number;
  /** Which event is waited for, by how many, and what the first of them got. */
  sequence: number;
  left: number;
  text: string | undefined;
  /** Why this group cannot go on. */
  broken: string | undefined;
  waiting: PromiseWithResolvers<Received | undefined> | undefined;
}

const AT_ONCE = 50;
const groups = new Map<string, Group>();

/** So many more subscribers for this server; resolves when all have been greeted and have subscribed. */
answerTo('connect', async ({ group: name, port, count }: { group: string; port: number; count: number }) => {
  const fresh: Group = { name, size: 0, sequence: -1, left: 0, text: undefined, broken: undefined, waiting: undefined };
  const group = groups.get(name) ?? fresh;
  groups.set(name, group);
  while (count > 0) {
    const some = Math.min(AT_ONCE, count);
    await Promise.all(Array.from({ length: some }, () => subscribe(group, port)));
    if (group.broken) throw new Error(group.broken);
    group.size += some;
    count -= some;
  }
});

/** From now on this event counts, and no other. */
answerTo('expect', ({ group: name, sequence }: { group: string; sequence: number }): void => {
  Object.assign(groupOf(name), {
    sequence,
    left: groupOf(name).size,
    text: undefined,
    waiting: Promise.withResolvers(),
  });
});

/** Resolves when every subscriber of the group has it, or to nothing when time is up; rejects when one got what the others did not get. */
answerTo('received', async ({ group: name, patience }: { group: string; patience: number }) => {
  const { waiting } = groupOf(name);
  const timer = setTimeout(() => waiting?.resolve(undefined), patience);
  return waiting?.promise.finally(() => clearTimeout(timer));
});

/** Throws when nobody has subscribed under this name, or when something has gone wrong there. */
function groupOf(name: string): Group {
  const group = groups.get(name);
  if (!group || group.broken) throw new Error(group?.broken ?? `nobody has subscribed as ${name}`);
  return group;
}

function subscribe(group: Group, port: number): Promise<void> {
  let last = -1;
  const onText = (text: string, id: string) => {
    const sequence = sequenceOf(text);
    if (Number.isNaN(sequence)) return fail(group, `got ${text}`);
    // A stream may begin with the present state: only what is waited for counts.
    if (sequence !== group.sequence) return;
    if (sequence === last) return fail(group, `event ${sequence} came twice`);
    last = sequence;
    receive(group, text.replace(id, ''));
  };
  return openSubscriber(port, onText, (reason) => fail(group, reason));
}

function receive(group: Group, text: string): void {
  group.text ??= text;
  if (text !== group.text) fail(group, `one got ${text}, another ${group.text}`);
  else group.left -= 1;
  if (group.left === 0) group.waiting?.resolve({ at: now(), text });
}

function fail(group: Group, reason: string): void {
  group.broken ??= `${group.name}: ${reason}`;
  group.waiting?.reject(new Error(group.broken));
  // Nobody may be waiting just now; whoever comes next is told.
  group.waiting?.promise.catch(() => {});
}

function sequenceOf(text: string): number {
  const mark = '"sequence":';
  const at = text.indexOf(mark);
  return at < 0 ? Number.NaN : Number.parseInt(text.slice(at + mark.length, at + mark.length + 12), 10);
}

// Nothing here listens: what keeps the process is that it may be asked.
process.channel?.ref();
