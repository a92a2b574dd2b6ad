import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { operationOf } from '@alif24/gateway';
import { operationId } from '@alif24/schema';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const written = globSync('schema/operations/*.graphql', { cwd: root }).map((file) => readFileSync(root + file, 'utf8'));
const { operations } = JSON.parse(readFileSync(`${root}schema/persisted-operations.json`, 'utf8')) as {
  operations: { body: string }[];
};
const idOfGateway = (document: string) => operationOf(parse(document)).id;

describe('an operation', () => {
  it('of a site has one id, whether the gateway counts it or the registry reads it, in its source and as it is sent', () => {
    const documents = [...written, ...operations.map(({ body }) => body)];
    expect(written.length).toBeGreaterThan(300);
    expect(documents.map(idOfGateway)).toEqual(documents.map(operationId));
  });

  it('has it still when the gateway tells the registry its text without what somebody wrote in it', () => {
    for (const document of written) {
      const { id, text } = operationOf(parse(document));
      expect(operationId(text)).toBe(id);
    }
  });

  it.each([
    ['texts', 'query A { user(name: "Umida") { id } }', 'query A { user(name: """Alisher""") { id } }'],
    ['numbers', 'query A { user(age: 7, weight: 20.5) { id } }', 'query A { user(age: 8, weight: 3.25) { id } }'],
    ['spaces', 'query A { user { id } }', '# A pupil.\nquery   A{user{id}}'],
    [
      'order',
      'query A { user { ...B } } fragment B on User { id }',
      'fragment B on User { id } query A { user { ...B } }',
    ],
  ])('is the same for both with other %s', (_what, one, other) => {
    expect(new Set([idOfGateway(one), idOfGateway(other), operationId(one), operationId(other)]).size).toBe(1);
  });

  it('that asks something else is another for both', () => {
    const [one, other] = ['query A { user { id } }', 'query A { user { name } }'];
    expect(idOfGateway(one)).not.toBe(idOfGateway(other));
    expect(operationId(one)).not.toBe(operationId(other));
  });
});
