// How the benchmark talks with the processes that it started: a question by topic, one answer, over the channel of node:child_process.

export interface Question {
  id: number;
  topic: string;
  about: unknown;
}

/** `error` is a sentence; without it the answer is what was asked for, possibly nothing. */
export interface Reply {
  id: number;
  answer?: unknown;
  error?: string;
}

type Answerer = (about: never) => unknown;

const answerers = new Map<string, Answerer>();

/** Answers questions about this topic from now on; a thrown or rejected error reaches the asker as its message. */
export function answerTo(topic: string, answerer: Answerer): void {
  answerers.set(topic, answerer);
}

process.on('message', async ({ id, topic, about }: Question) => {
  const reply: Reply = { id };
  try {
    const answerer = answerers.get(topic);
    if (!answerer) throw new Error(`nobody here answers to ${topic}`);
    reply.answer = await answerer(about as never);
  } catch (error) {
    reply.error = error instanceof Error ? error.message : String(error);
  }
  process.send?.(reply);
});
// Whoever asked is gone: nothing is left to do, and nothing must be left behind.
process.on('disconnect', () => process.exit());
// A server stays up because it listens, not because it may be asked.
process.channel?.unref();
