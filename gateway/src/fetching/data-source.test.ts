import { describe, expect, it } from 'vitest';
import { silentObserver, silentSpan } from '../observability/observer.ts';
import { startWorld, until } from '../testing/gateway-world.ts';
import type { SubgraphResponse, SubgraphTransport } from './transport.ts';

/** A subgraph that looks at the state when it is asked and answers when it is released. */
function startSlow(answer: (state: number) => SubgraphResponse['data']) {
  const released = Promise.withResolvers<void>();
  const slow = { state: 1, calls: 0, release: released.resolve };
  const transport: SubgraphTransport = {
    async execute({ query }) {
      if (query.startsWith('mutation')) {
        slow.state += 1;
        return { data: { logout: true } };
      }
      const data = answer(slow.state);
      slow.calls += 1;
      await released.promise;
      return { data };
    },
    subscribe: () => Promise.reject(new Error('no streams here')),
  };
  return { slow, transport };
}

describe('a call that is under way', () => {
  it('is shared by who asks the same meanwhile', async () => {
    const { slow, transport } = startSlow((state) => ({ session: `s${state}` }));
    const shared: string[] = [];
    const span = { ...silentSpan, shared: (subgraph: string) => void shared.push(subgraph) };
    const observer = { ...silentObserver, operation: () => span };
    await using world = await startWorld('in memory', { transports: { main: transport }, observer });
    const first = world.post('{ session }');
    await until(() => slow.calls === 1);
    const others = [world.post('{ session }'), world.post('{ session lesson }')];
    await until(() => shared.length === 2);
    slow.release();
    const sessions = (await Promise.all([first, ...others])).map(({ body }) => body.data.session);
    expect([sessions, slow.calls]).toEqual([['s1', 's1', 's1'], 1]);
  });

  it('is not for who has changed something meanwhile: what was changed is seen', async () => {
    const { slow, transport } = startSlow((state) => ({ session: `s${state}` }));
    await using world = await startWorld('in memory', { transports: { main: transport } });
    const before = world.post('{ session }');
    await until(() => slow.calls === 1);
    expect((await world.post('mutation { logout }')).body.data).toEqual({ logout: true });
    const after = world.post('{ session }');
    await until(() => slow.calls === 2);
    slow.release();
    expect((await before).body.data).toEqual({ session: 's1' });
    expect((await after).body.data).toEqual({ session: 's2' });
  });

  it('is not either when another subgraph was changed, for one database may stand behind both', async () => {
    const { slow, transport } = startSlow((state) => ({ lesson: `l${state}` }));
    await using world = await startWorld('in memory', {
      transports: {
        lessons: transport,
        main: { ...transport, execute: (asked, hop) => transport.execute(asked, hop) },
      },
    });
    const before = world.post('{ lesson }');
    await until(() => slow.calls === 1);
    await world.post('mutation { logout }');
    const after = world.post('{ lesson }');
    await until(() => slow.calls === 2);
    slow.release();
    expect((await before).body.data).toEqual({ lesson: 'l1' });
    expect((await after).body.data).toEqual({ lesson: 'l2' });
  });

  it('is none of an event, which tells of what came after', async () => {
    const { slow, transport } = startSlow((state) => ({ _entities: [{ __typename: 'User', fullName: `n${state}` }] }));
    await using world = await startWorld('in memory', { transports: { main: transport } });
    const asked = world.post('{ quiz(id: 1) { board { players { user { fullName } } } } }');
    await until(() => slow.calls === 1);
    slow.state = 2;
    const events = world.socket().iterate({
      query: 'subscription { boardChanged(quizId: 1) { players { user { fullName } } } }',
    });
    const event = events.next();
    await until(() => slow.calls === 2);
    slow.release();
    expect((await asked).body.data).toEqual({ quiz: { board: { players: [{ user: { fullName: 'n1' } }] } } });
    expect((await event).value.data).toEqual({ boardChanged: { players: [{ user: { fullName: 'n2' } }] } });
    await events.return?.();
  });
});
