import type { Client, SubscribePayload } from 'graphql-ws';

type Extended = SubscribePayload & { extensions?: Record<string, unknown> | null };

/**
 * The same client, whose subscriptions go on where they were: after a lost connection each of them tells the graph the number of the last
 * event that it saw, and gets what it missed. After `terminate`, which is for when the person changes, they begin anew.
 */
export function resuming(client: Client): Client {
  const forgets = new Set<() => void>();
  const subscribe: Client['subscribe'] = (payload, sink) => {
    // The client sends this very object again whenever it subscribes anew.
    const own: Extended = { ...payload };
    const forget = () => {
      own.extensions = payload.extensions;
    };
    forgets.add(forget);
    const unsubscribe = client.subscribe(own, {
      ...sink,
      next: (result) => {
        const sequence = sequenceOf(result.data);
        if (sequence !== undefined) own.extensions = { ...payload.extensions, resume: { sequence } };
        sink.next(result as never);
      },
      error: (error) => {
        forgets.delete(forget);
        sink.error(error);
      },
      complete: () => {
        forgets.delete(forget);
        sink.complete();
      },
    });
    return () => {
      forgets.delete(forget);
      unsubscribe();
    };
  };
  const terminate = () => {
    // What one person saw is not what another has seen.
    for (const forget of forgets) forget();
    client.terminate();
  };
  return { ...client, subscribe, terminate };
}

/** By convention an event carries its number as `sequence` of the only root field. */
function sequenceOf(data: unknown): number | undefined {
  const [event] = Object.values(Object(data)) as { sequence?: unknown }[];
  return typeof event?.sequence === 'number' ? event.sequence : undefined;
}
