import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { fromWire, toWire } from '../fetching/wire-text.ts';
import { createGateway, type SubgraphTransport } from '../gateway.ts';
import type { Observer, OperationSpan } from '../observability/observer.ts';
import { silentObserver, silentSpan } from '../observability/observer.ts';
import { compose } from '../testing/subgraphs.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key"])';
const PUPILS = `${LINK}
  type Query { pupils: [Pupil!]!, best: Pupil }
  type Pupil @key(fields: "id") { id: ID!, name: String!, height: Float, deskmate: Pupil }`;
const MARKS = `${LINK}
  type Pupil @key(fields: "id") { id: ID!, marks: [Int!], rank: Int }`;

const CLASS = [
  { name: 'pupils', typeDefs: PUPILS },
  { name: 'marks', typeDefs: MARKS },
];

interface Asked {
  subgraph: string;
  query: string;
  variables: { representations?: object[] };
}

/** A gateway before two subgraphs that say over a wire what the test says, letter by letter. */
async function startClass(answer: (asked: Asked) => string | Promise<string>, parts = CLASS) {
  const asked: Asked[] = [];
  const interpreted: string[] = [];
  const subgraph = (name: string): SubgraphTransport => ({
    send: async (body) => {
      const one = { subgraph: name, ...JSON.parse(fromWire(body)) } as Asked;
      asked.push(one);
      return { wire: toWire(await answer(one)) };
    },
    execute: () => Promise.reject(new Error('this subgraph is reached over a wire')),
    subscribe: () => Promise.reject(new Error('there are no streams here')),
  });
  const span: OperationSpan = { ...silentSpan, interpreted: (reason) => interpreted.push(reason) };
  const observer: Observer = { ...silentObserver, operation: () => span };
  const transports = Object.fromEntries(parts.map(({ name }) => [name, subgraph(name)]));
  const gateway = await createGateway({ supergraph: { sdl: compose(parts) }, transports, observer });
  const server = createServer(gateway.handleRequest);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const post = async (query: string, variables?: object) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).text();
  };
  return {
    asked,
    interpreted,
    /** The answer's text to a question that was asked before: what is known goes the short way. */
    async ask(query: string, variables?: object): Promise<string> {
      await post(query, variables);
      asked.length = 0;
      interpreted.length = 0;
      return post(query, variables);
    },
    post,
    async [Symbol.asyncDispose]() {
      await gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const TWO =
  '{"data":{"pupils":[{"__typename":"Pupil","id":"1"},{"__typename":"Pupil","id":"2"},{"__typename":"Pupil","id":"1"}]}}';

describe('an answer over a wire', () => {
  it('of a single fetch goes through as the subgraph wrote it', async () => {
    const data = '{"best":{"name":"O\\u02bbtkir Қодиров","height":1.50}}';
    await using school = await startClass(() => `{"data":${data}}`);
    expect(await school.ask('{ best { name height } }')).toBe(`{"data":${data}}`);
  });

  it.each([
    ['with spaces', '{ "data" : { "best" : { "name" : "Aziza", "height" : 1.5 } } }'],
    ['with extensions', '{"data":{"best":{"name":"Aziza","height":1.5}},"extensions":{"cost":1}}'],
    ['with its fields in another order', '{"data":{"best":{"height":1.5,"name":"Aziza"}}}'],
    [
      'with what nobody asked for',
      '{"data":{"best":{"name":"Aziza","height":1.5,"__proto__":{"admin":true},"age":9}}}',
    ],
    ['with an exponent', '{"data":{"best":{"name":"Aziza","height":15e-1}}}'],
  ])('written %s is read all the same, without the interpreter', async (_, text) => {
    await using school = await startClass(() => text);
    expect(await school.ask('{ best { name height } }')).toBe('{"data":{"best":{"name":"Aziza","height":1.5}}}');
    expect([school.asked.length, school.interpreted, ({} as { admin?: boolean }).admin]).toEqual([1, [], undefined]);
  });

  it.each([
    ['of the wrong type', '{"data":{"best":{"name":7,"height":1}}}', 'value'],
    ['that is null where it may not be', '{"data":{"best":{"name":null,"height":1}}}', 'value'],
    ['with an error', '{"data":{"best":null},"errors":[{"message":"no","path":["best"]}]}', 'errors'],
    ['that is no JSON', '{"data":{"best":{"name":"Aziza","height":1}', 'lost'],
  ])('%s is read by the interpreter, and nobody is asked twice', async (_, text, reason) => {
    await using school = await startClass(() => text);
    const { data, errors } = JSON.parse(await school.ask('{ best { name height } }'));
    expect([data, errors.length, school.asked.length]).toEqual([{ best: null }, 1, 1]);
    expect(school.interpreted).toEqual([reason === 'lost' ? expect.any(String) : reason]);
  });
});

describe('entities', () => {
  it('are asked for once each, in one request per subgraph and step', async () => {
    const pupils =
      '[{"id":"1","__typename":"Pupil","deskmate":{"__typename":"Pupil","id":"2"}},{"id":"1","__typename":"Pupil","deskmate":null}]';
    await using school = await startClass(({ subgraph, query, variables }) => {
      if (subgraph === 'pupils') {
        const order = query.indexOf('__typename') < query.indexOf('id') ? 'typename first' : 'id first';
        return order ? `{"data":{"pupils":${pupils}}}` : '';
      }
      const lists = Object.entries(variables).map(([, list]) =>
        (list as { id: string }[]).map(({ id }) => `{"rank":${id}}`),
      );
      const names = [...query.matchAll(/(\w+):_entities/g)].map(([, name]) => name);
      const keys = names.length > 0 ? names : ['_entities'];
      return `{"data":{${keys.map((key, index) => `"${key}":[${lists[index]?.join()}]`).join()}}}`;
    });
    const answer = JSON.parse(await school.ask('{ pupils { rank deskmate { rank } } }'));
    expect(answer).toEqual({
      data: {
        pupils: [
          { rank: 1, deskmate: { rank: 2 } },
          { rank: 1, deskmate: null },
        ],
      },
    });
    const [, marks, ...more] = school.asked;
    expect(more).toEqual([]);
    const representations = Object.values(marks?.variables ?? {}).flat() as { id: string }[];
    expect(representations.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('keep their places whatever the order of answers and however often they stand in the list', async () => {
    await using school = await startClass(({ subgraph, variables }) => {
      if (subgraph === 'pupils') return TWO;
      const ids = (variables.representations as { id: string }[]).map(({ id }) => `{"marks":[${id},5]}`);
      return `{"data":{"_entities":[${ids.join()}]}}`;
    });
    const answer = JSON.parse(await school.ask('{ pupils { marks } }'));
    expect(answer.data.pupils).toEqual([{ marks: [1, 5] }, { marks: [2, 5] }, { marks: [1, 5] }]);
  });

  it('fewer than were asked for are a surprise that costs their own fields alone', async () => {
    await using school = await startClass(({ subgraph }) =>
      subgraph === 'pupils' ? TWO.replaceAll('"1"}', '"1"}') : '{"data":{"_entities":[{"marks":[1]}]}}',
    );
    const answer = JSON.parse(await school.ask('{ pupils { id marks } }'));
    expect(answer.data.pupils).toEqual(['1', '2', '1'].map((id) => ({ id, marks: null })));
    expect(school.asked.length).toBe(2);
  });
});

describe('an object of which two subgraphs know a part each', () => {
  const LINK_SHARED = LINK.replace('["@key"]', '["@key", "@shareable"]');
  const CITY = [
    {
      name: 'cities',
      typeDefs: `${LINK_SHARED}
        type Query { city: City }
        type City @key(fields: "id") { id: ID!, mayor: Mayor @shareable }
        type Mayor { book: Book }
        type Book @key(fields: "id") { id: ID! }`,
    },
    {
      name: 'people',
      typeDefs: `${LINK_SHARED}
        type City @key(fields: "id") { id: ID!, mayor: Mayor @shareable }
        type Mayor { name: String }`,
    },
    { name: 'books', typeDefs: `${LINK} type Book @key(fields: "id") { id: ID!, title: String }` },
  ];
  const ANSWERS: Record<string, string> = {
    cities: '{"data":{"city":{"__typename":"City","id":"c1","mayor":{"book":{"__typename":"Book","id":"b1"}}}}}',
    people: '{"data":{"_entities":[{"mayor":{"name":"Aziza"}}]}}',
    books: '{"data":{"_entities":[{"title":"Alifbo"}]}}',
  };

  it('is followed through the part that leads on', async () => {
    await using school = await startClass(({ subgraph }) => ANSWERS[subgraph] ?? '', CITY);
    const answer = await school.ask('{ city { mayor { name book { title } } } }');
    expect(JSON.parse(answer)).toEqual({ data: { city: { mayor: { name: 'Aziza', book: { title: 'Alifbo' } } } } });
    expect(school.interpreted).toEqual([]);
  });
});

describe('the same question', () => {
  it('of the same caller that is under way is not asked again', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    let isHeld = false;
    await using school = await startClass(() => (isHeld ? promise : '{"data":{"best":{"name":"Aziza"}}}'));
    await school.ask('{ best { name } }');
    school.asked.length = 0;
    isHeld = true;
    const answers = [school.post('{ best { name } }'), school.post('{ best { name } }')];
    while (school.asked.length === 0) await new Promise(setImmediate);
    // A third question behind both: once it is answered they have been taken up.
    expect(JSON.parse(await school.post('{ __typename }'))).toEqual({ data: { __typename: 'Query' } });
    resolve('{"data":{"best":{"name":"Aziza"}}}');
    expect(new Set(await Promise.all(answers)).size).toBe(1);
    expect(school.asked.length).toBe(1);
  });
});
