// Sockets, streams and what runs through them.
import type { Registry } from 'prom-client';
import type { LiveEvent } from './observer.ts';
import { showCounts, showLevels } from './series.ts';

const COUNTS: readonly (readonly [LiveEvent, name: string, help: string])[] = [
  ['socket-opened', 'gateway_sockets_opened_total', 'Sockets that clients opened'],
  ['stream-opened', 'gateway_streams_opened_total', 'Subscriptions that clients opened'],
  ['upstream-opened', 'gateway_upstreams_opened_total', 'Subscriptions opened at subgraphs'],
  ['event', 'gateway_events_total', 'Events that came from subgraphs'],
  ['delivered', 'gateway_deliveries_total', 'Events sent to clients, each client counted'],
  ['dropped', 'gateway_drops_total', 'Events that a slow client did not get'],
  ['slow-reader', 'gateway_slow_readers_total', 'Clients cut off because they read too slowly'],
  ['resumed', 'gateway_resumes_total', 'Subscriptions that a returning client took up again'],
];

const LEVELS: readonly (readonly [LiveEvent, LiveEvent, name: string, help: string])[] = [
  ['socket-opened', 'socket-closed', 'gateway_sockets', 'Sockets open now'],
  ['stream-opened', 'stream-closed', 'gateway_streams', 'Subscriptions of clients open now'],
  ['upstream-opened', 'upstream-closed', 'gateway_upstreams', 'Subscriptions at subgraphs open now'],
];

export class LiveMetrics {
  readonly #counts: Record<LiveEvent, number> = {
    'socket-opened': 0,
    'socket-closed': 0,
    'stream-opened': 0,
    'stream-closed': 0,
    'upstream-opened': 0,
    'upstream-closed': 0,
    event: 0,
    delivered: 0,
    dropped: 0,
    'slow-reader': 0,
    resumed: 0,
  };

  constructor(registry: Registry) {
    const counts = this.#counts;
    for (const [event, name, help] of COUNTS) showCounts(registry, [name, help], () => [[{}, counts[event]]]);
    for (const [opened, closed, name, help] of LEVELS) {
      showLevels(registry, [name, help], () => [[{}, counts[opened] - counts[closed]]]);
    }
  }

  count(event: LiveEvent, count: number): void {
    this.#counts[event] += count;
  }
}
