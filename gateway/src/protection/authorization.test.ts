import { describe, expect, it } from 'vitest';
import { say, TRANSPORTS } from '../testing/every-transport.ts';
import { startGuarded as start } from '../testing/guarded-world.ts';

const refusedAt = (...path: (string | number)[]) => ({
  message: 'Unauthorized field or type',
  path,
  extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
});

describe('a field that not everybody may read', () => {
  it.each(TRANSPORTS)(
    'is null over %s, with an error, and not asked for; the rest comes as ever',
    async (transport) => {
      await using school = await start();
      const query = '{ open person { name mail salary } }';
      const { body } = await say(transport, school.world.origin, JSON.stringify({ query }));
      expect(body).toEqual({
        errors: [refusedAt('person', 'mail'), refusedAt('person', 'salary')],
        data: { open: 'open', person: { name: 'Bob', mail: null, salary: null } },
      });
      expect(school.asked.join()).toContain('name');
      expect(school.asked.join()).not.toMatch(/mail|salary/);
    },
  );

  it.each<[string, object | undefined, unknown]>([
    ['nobody', undefined, null],
    ['somebody without scopes', {}, null],
    ['half of the scopes', { scope: 'money' }, null],
    ['all scopes of one kind', { scope: 'read x money' }, 9],
    ['all scopes of another', { scope: 'admin' }, 9],
    ['a scope that only begins so', { scope: 'administrator' }, null],
  ])('by its scopes is for %s as it should be', async (_, claims, salary) => {
    await using school = await start();
    expect((await school.ask('{ person { salary name } }', claims)).data).toEqual({ person: { salary, name: 'Bob' } });
  });

  it("is asked of the policies once it has any, and is nobody's where they cannot be asked", async () => {
    const query = '{ person { plan name } }';
    await using none = await start();
    expect((await none.ask(query, {})).data.person.plan).toBeNull();
    const heard: unknown[] = [];
    await using school = await start({
      policies: async (names, caller) => {
        heard.push([[...names].sort(), caller?.userId]);
        if (caller === null) throw new Error('down');
        return caller.userId === '1' ? ['paid'] : caller.userId === '2' ? ['staff'] : ['staff', 'trial'];
      },
    });
    expect((await school.ask(query, { sub: '1' })).data.person.plan).toBe('gold');
    expect((await school.ask(query, { sub: '2' })).data.person.plan).toBeNull();
    expect((await school.ask(query, { sub: '3' })).data.person.plan).toBe('gold');
    expect((await school.ask(query)).data.person.plan).toBeNull();
    expect(heard[0]).toEqual([['paid', 'staff', 'trial'], '1']);
    heard.length = 0;
    await school.ask('{ person { name } }', { sub: '1' });
    expect(heard).toEqual([]);
  });

  it('nulls its parent where no null may be, up to the whole answer', async () => {
    await using school = await start();
    expect(await school.ask('{ open person { name must } }')).toEqual({
      errors: [refusedAt('person', 'must')],
      data: { open: 'open', person: null },
    });
    expect(await school.ask('{ open strict { name must } }')).toEqual({
      errors: [refusedAt('strict', 'must')],
      data: null,
    });
    expect((await school.ask('{ people { name must } }')).data).toBeNull();
  });

  it('is told of at each place of a list, under its alias, in named fragments, and not where it is skipped', async () => {
    await using school = await start();
    const query = `query ($no: Boolean = false) { people { ...F } } fragment F on Person { id post: mail plan @include(if: $no) friend { ...G } } fragment G on Person { mail name }`;
    expect(await school.ask(query)).toEqual({
      errors: [
        refusedAt('people', 0, 'post'),
        refusedAt('people', 1, 'post'),
        refusedAt('people', 1, 'friend', 'mail'),
      ],
      data: {
        people: [
          { id: '1', post: null, friend: null },
          { id: '2', post: null, friend: { mail: null, name: 'Ada' } },
        ],
      },
    });
    expect(Object.keys((await school.ask(query)).data.people[0])).toEqual(['id', 'post', 'friend']);
  });

  it('that is skipped leaves its parent as it is', async () => {
    await using school = await start();
    expect(await school.ask('{ people { mail @skip(if: true) } }')).toEqual({ data: { people: [{}, {}] } });
  });

  it('is protected by its type: an object, a scalar, an enum', async () => {
    await using school = await start();
    const query = '{ note { text } mark tint }';
    expect((await school.ask(query)).data).toEqual({ note: null, mark: null, tint: null });
    expect(school.asked).toEqual([]);
    expect((await school.ask(query, { scope: 'tints' })).data).toEqual({ note: { text: 't' }, mark: 'm', tint: 'RED' });
  });

  it('costs no fetch when it was all', async () => {
    await using school = await start();
    expect(await school.ask('{ closed person { mail } }')).toEqual({
      errors: [refusedAt('closed'), refusedAt('person', 'mail')],
      data: { closed: null, person: null },
    });
    expect(await school.ask('mutation { rename(name: "x") { name } }', {})).toEqual({
      errors: [refusedAt('rename')],
      data: { rename: null },
    });
    expect(school.asked).toEqual([]);
    expect((await school.ask('mutation { rename(name: "x") { name } touch }', {})).data).toEqual({
      rename: null,
      touch: true,
    });
    expect(school.asked.join()).not.toContain('rename');
  });

  it('is not let out by the same operation of somebody who may', async () => {
    await using school = await start();
    const query = 'query ($x: Boolean!) { person { name mail @include(if: $x) } }';
    const ask = async (claims?: object) => (await school.ask(query, claims, { x: true })).data.person.mail;
    expect([await ask({}), await ask(), await ask({}), await ask()]).toEqual(['ada@x', null, 'ada@x', null]);
  });

  it('may be an input of another field for those who may read that one', async () => {
    await using school = await start();
    expect((await school.ask('{ person { letter points } }')).data.person).toEqual({ letter: null, points: 5 });
    expect(school.asked.join()).not.toContain('mail');
    expect((await school.ask('{ person { letter } }', {})).data.person.letter).toBe('l');
  });

  it('cannot be had by way of an interface or union', async () => {
    await using school = await start();
    for (const query of [
      '{ nodes { name } }',
      '{ nodes { ... on Secret { name text } } }',
      '{ nodes { ... on Node { ... on Secret { text } } } }',
      '{ nodes { ...F } } fragment F on Secret { text }',
      '{ anyone { ... on Secret { text } } }',
      '{ anyone { ... on Node { name } } }',
      '{ anyone { ... on Node { ...F } } } fragment F on Node { id name }',
    ]) {
      const answer = await school.ask(query);
      expect([query, JSON.stringify(answer)]).toEqual([query, expect.not.stringContaining('hidden')]);
      expect(answer.errors?.[0].extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    }
    expect((await school.ask('{ nodes { name } }', {})).data.nodes[1]).toEqual({ name: 'hidden' });
    const own = await school.ask('{ anyone { __typename ... on Person { name } } }');
    expect(own).toEqual({ data: { anyone: { __typename: 'Secret' } } });
  });
});

describe('a supergraph of another composition', () => {
  const node = /(interface Node\n[^{]*)@authenticated\n([^{]*\{)/;
  const secret = /(type Secret implements Node\n[^{]*)@authenticated\n([^{]*\{)/;
  const without = (pattern: RegExp) => (sdl: string) => {
    expect(sdl).toMatch(pattern);
    return sdl.replace(pattern, '$1$2');
  };

  it('that protects an object but not its interface lets nobody around by the interface', async () => {
    await using school = await start({}, without(node));
    expect(JSON.stringify(await school.ask('{ nodes { name } }'))).not.toContain('hidden');
    expect(
      JSON.stringify(await school.ask('{ nodes { ... on Secret { name } ... on Person { name } } }')),
    ).not.toContain('hidden');
    expect((await school.ask('{ nodes { ... on Person { name } } }')).data.nodes).toEqual([{ name: 'Ada' }, {}]);
    expect((await school.ask('{ nodes { name } }', {})).data.nodes[1]).toEqual({ name: 'hidden' });
  });

  it('that protects an interface but not its objects lets nobody around by an object', async () => {
    await using school = await start({}, without(secret));
    for (const query of ['{ anyone { ... on Secret { text } } }', '{ note { name } }', '{ person { name } }']) {
      const { data, errors } = await school.ask(query);
      expect(Object.values(data)).toEqual([null]);
      expect(errors[0].extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    }
    expect(school.asked).toEqual([]);
  });

  it('may call the directives otherwise', async () => {
    const renamed = (sdl: string) =>
      sdl
        .replace('/authenticated/v0.1"', '/authenticated/v0.1", as: "signedIn"')
        .replaceAll('@authenticated', '@signedIn');
    await using school = await start({}, renamed);
    expect((await school.ask('{ closed open }')).data).toEqual({ closed: null, open: 'open' });
  });
});

describe('a stream of which not everybody may read all', () => {
  it.each(['websocket', 'event stream'] as const)(
    'brings nulls and errors over %s, and one of nothing is refused',
    async (transport) => {
      await using school = await start();
      const { origin } = school.world;
      const { body } = await say(transport, origin, JSON.stringify({ query: 'subscription { ticks { name mail } }' }));
      expect(body).toMatchObject({
        data: { ticks: { name: 'Ada', mail: null } },
        errors: [refusedAt('ticks', 'mail')],
      });
      const refused = await say(transport, origin, JSON.stringify({ query: 'subscription { secrets }' }));
      expect(refused.body.errors[0].extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    },
  );
});
