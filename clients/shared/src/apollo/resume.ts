import type { Client, SubscribePayload } from 'graphql-ws';

/**
 * The same client, whose subscriptions go on where they were: after a lost connection each of them tells the graph the number of the last
 * event that it saw, and gets what it missed.
 */
export function resuming(client: Client): Client {
  const subscribe: Client['subscribe'] = (payload, sink) => {
    // The client sends this very object again whenever it subscribes anew.
    const own: SubscribePayload & { extensions?: Record<string, unknown> | null } = { ...payload };
    return client.subscribe(own, {
      ...sink,
      next: (result) => {
        const sequence = sequenceOf(result.data);
        if (sequence !== undefined) own.extensions = { ...payload.extensions, resume: { sequence } };
        sink.next(result as never);
      },
      error: (error) => sink.error(error),
      complete: () => sink.complete(),
    });
  };
  return { ...client, subscribe };
}

/** By convention an event carries its number as `sequence` of the only root field. */
function sequenceOf(data: unknown): number | undefined {
  const [event] = Object.values(Object(data)) as { sequence?: unknown }[];
  return typeof event?.sequence === 'number' ? event.sequence : undefined;
}
