import fc from 'fast-check';
import { buildSchema, parse, stripIgnoredCharacters } from 'graphql';
import { describe, expect, it } from 'vitest';
import { startWorld } from '../testing/gateway-world.ts';
import { exampleOperations } from './examples.ts';
import { planPage } from './plan-page.ts';

// What a browser loads is JavaScript without types.
const { csvOf } = await import(new URL('./plan-page/answer-tables.js', import.meta.url).href);
const { pretty, pathText, requiresText } = await import(new URL('./plan-page/plan-text.js', import.meta.url).href);

describe('the page of query plans', () => {
  it('comes with every file of it from here, under the policy of the explorer', async () => {
    await using world = await startWorld('in memory');
    const answer = await fetch(`${world.origin}/explorer/plan`);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    const html = await answer.text();
    expect(html).not.toMatch(/https?:|<script>|style="/);
    const files = [...html.matchAll(/(?:src|href)="(\/explorer\/[^"]+)"/g)].map(([, file]) => file as string);
    expect(files).toEqual(['/explorer/plan.css', '/explorer/plan.js']);
    const scripts = ['/explorer/plan-tree.js', '/explorer/plan-text.js', '/explorer/answer-tables.js'];
    for (const file of [...files, ...scripts]) {
      const { status, headers } = await fetch(world.origin + file);
      expect([file, status, headers.get('x-content-type-options')]).toEqual([file, 200, 'nosniff']);
    }
  });

  it('begins with an operation of the graph, which cannot break out of its place', () => {
    const [example] = exampleOperations(buildSchema('type Query { me: String }'));
    expect(planPage(example)).toContain('query Me {\n  me\n}');
    const hostile = { name: 'X', query: '</textarea><script>$&', variables: '{}' };
    expect(planPage(hostile)).toContain('&lt;/textarea&gt;&lt;script&gt;$&amp;');
  });

  it('is not there where the pages are off', async () => {
    await using world = await startWorld('in memory', { landingPage: false });
    expect((await fetch(`${world.origin}/explorer/plan`)).status).toBe(404);
  });
});

describe('an answer for a spreadsheet', () => {
  it('is one table of all its lists, in which nothing is run', () => {
    const point = (group: string, count: number) => ({ group, count });
    const data = {
      statistics: {
        leads: [point('2026-10', 20), point('2026-11', -5)],
        none: [],
        moneySpent: [{ month: '2026-10', amount: '100000' }],
      },
      tests: { edges: [{ node: { title: '=1+1' } }] },
    };
    expect(csvOf(data)).toBe(
      [
        'list,group,count,month,amount',
        'leads,2026-10,20,,',
        'leads,2026-11,-5,,',
        'moneySpent,,,2026-10,100000',
        '',
      ].join('\r\n'),
    );
    expect(csvOf({ words: [{ text: '=1+1' }, { text: 'a "b", c' }] })).toBe(
      'list,text\r\nwords,\'=1+1\r\nwords,"a ""b"", c"\r\n',
    );
    expect([csvOf({ me: { id: '1' } }), csvOf(null), csvOf({ none: [] })]).toEqual(['', '', '']);
  });
});

describe('an operation of a plan', () => {
  it('is written with a field per line', () => {
    const text =
      'query Q($r:[_Any!]!,$a:Int=1){_entities(representations:$r){...on User{id n:name(a:"{ }")@include(if:$b)best{id}}}}';
    expect(pretty(text)).toBe(
      [
        'query Q($r: [_Any!]!, $a: Int=1) {',
        '  _entities(representations: $r) {',
        '    ...on User {',
        '      id',
        '      n: name(a: "{ }") @include(if: $b)',
        '      best {',
        '        id',
        '      }',
        '    }',
        '  }',
        '}',
      ].join('\n'),
    );
  });

  it('has commas where they were left out', () => {
    const flat = stripIgnoredCharacters(
      'query ($a: ID!, $b: [Int!] = [1, 2], $c: In) { f(a: $a, b: {c: "x", d: [$b, E]}, e: 1) }',
    );
    expect(pretty(flat)).toBe(
      'query($a: ID!, $b: [Int!]=[1, 2], $c: In) {\n  f(a: $a, b: {c: "x", d: [$b, E]}, e: 1)\n}',
    );
  });

  it('says the same as before, whatever it selects', () => {
    const name = fc.constantFrom('id', 'name', 'board', 'on', 'query');
    const value = fc.constantFrom(
      '',
      '(a:1)',
      '(a:"x{y}(z) \\" :,")',
      '(a:{b:[1,2],c:ENUM})',
      '@include(if:$v)',
      '(a:$v)@skip(if:$v)',
    );
    const { selections } = fc.letrec<{ selections: string; selection: string }>((tie) => ({
      selections: fc.array(tie('selection'), { minLength: 1, maxLength: 4 }).map((parts) => `{ ${parts.join(' ')} }`),
      selection: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.tuple(name, value).map(([field, rest]) => `${field}${rest}`),
        fc.tuple(name, value, tie('selections')).map(([field, rest, inner]) => `alias: ${field}${rest} ${inner}`),
        tie('selections').map((inner) => `... on User ${inner}`),
        tie('selections').map((inner) => `... @include(if: $v) ${inner}`),
        fc.constant('...Parts'),
      ),
    }));
    fc.assert(
      fc.property(selections, (text) => {
        const flat = stripIgnoredCharacters(`query A($v: Boolean!) ${text} fragment Parts on User { id }`);
        const written = pretty(flat);
        parse(written);
        expect(stripIgnoredCharacters(written)).toBe(flat);
        const perLine = written.split('\n').every((line: string) => !/^ *\w+ \w+$/.test(line));
        expect(perLine).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('says where its answer belongs and what it is told', () => {
    expect(pathText(['quiz', 'players', '@', 'user'])).toBe('quiz › players › each › user');
    const id = { kind: 'Field', name: 'id' };
    const requires = [
      { kind: 'InlineFragment', typeCondition: 'User', selections: [{ kind: 'Field', name: '__typename' }, id] },
    ];
    expect(requiresText(requires)).toBe('User { id }');
  });
});
