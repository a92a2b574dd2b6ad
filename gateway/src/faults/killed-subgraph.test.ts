import { describe, expect, it } from 'vitest';
import { silentObserver } from '../observability/observer.ts';
import { startWorld, until } from '../testing/gateway-world.ts';
import { startSubgraph } from '../testing/process.ts';

describe('a subgraph that is killed', () => {
  it('costs its own fields, then is not waited for, and is found again when it is back', async () => {
    let subgraph = startSubgraph('lessons');
    const url = `${await subgraph.origin()}/graphql`;
    const events: string[] = [];
    await using world = await startWorld('over HTTP', {
      subgraphUrls: { lessons: url },
      observer: { ...silentObserver, resilience: (name, event) => events.push(`${name} ${event}`) },
    });
    let id = 0;
    const ask = async () => {
      id += 1;
      const { body } = await world.post(`{ user(id: ${id}) { fullName results progress } }`);
      expect(body.data.user).toMatchObject({ fullName: `Pupil ${id}`, results: [id, 7] });
      if (body.errors) expect(body.errors[0].extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'lessons' });
      expect(body.data.user.progress).toBe(body.errors ? null : id * 10);
      return body.errors === undefined;
    };
    expect(await ask()).toBe(true);
    subgraph.child.kill('SIGKILL');
    await subgraph.exit;
    for (let call = 0; call < 10; call += 1) expect(await ask()).toBe(false);
    expect(events).toContain('lessons breaker-opened');
    // Nothing is tried while it is open, but for a probe now and then.
    events.length = 0;
    const start = performance.now();
    for (let call = 0; call < 50; call += 1) expect(await ask()).toBe(false);
    const probes = events.filter((event) => event === 'lessons breaker-half-open').length;
    expect(events.filter((event) => event === 'lessons breaker-open').length).toBe(50 - probes);
    expect(probes).toBeLessThanOrEqual(1 + (performance.now() - start) / 250);

    subgraph = startSubgraph('lessons', Number(new URL(url).port));
    await subgraph.origin();
    // Within two seconds, said the promise; `until` waits for five.
    await until(ask);
    for (let call = 0; call < 20; call += 1) expect(await ask()).toBe(true);
    await subgraph[Symbol.asyncDispose]();
  });
});
