import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoDeprecatedCustomRule,
  parse,
  print,
  specifiedRules,
  validate,
  visit,
} from 'graphql';

const nothing = { [Kind.STRING]: '', [Kind.INT]: '0', [Kind.FLOAT]: '0' };

/**
 * A document as the same whatever its spaces, comments, order of definitions, and the texts and numbers that are written in it: what its id is
 * made of. A gateway makes the same of what it is asked. Throws GraphQLError for what is no GraphQL.
 */
export function normalise(document: string): string {
  const { definitions } = visit(parse(document, { noLocation: true }), {
    StringValue: (node) => ({ ...node, value: nothing[node.kind], block: false }),
    IntValue: (node) => ({ ...node, value: nothing[node.kind] }),
    FloatValue: (node) => ({ ...node, value: nothing[node.kind] }),
  });
  const sorted = definitions.map((definition) => print(definition)).sort();
  return sorted.join('\n\n');
}

/** SHA-256 of the normalised document, in hex. Throws as `normalise` does. */
export const operationId = (document: string): string => createHash('sha256').update(normalise(document)).digest('hex');

/**
 * The same of an operation as it was written, whether or not it was sent: clients put __typename everywhere, which says nothing more of what is asked.
 * Throws as `normalise` does.
 */
export const plainId = (document: string): string =>
  operationId(
    print(
      visit(parse(document, { noLocation: true }), {
        SelectionSet: (node) => {
          const selections = node.selections.filter(
            (one) => !(one.kind === Kind.FIELD && one.name.value === '__typename'),
          );
          return { ...node, selections: selections.length > 0 ? selections : node.selections };
        },
      }),
    ),
  );

/**
 * Reads one operation. null for what is none, and for what is nested deeper than the stack of this program, which no server answers either: ours takes
 * ten levels.
 */
export function tryWith<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof RangeError) return null;
    throw error;
  }
}

/** Everything that the specification asks of an operation, but that its fragments are all used: apps send more than they use. */
const rules = specifiedRules.filter(({ name }) => name !== 'NoUnusedFragmentsRule');

/** What a server with this schema would refuse an operation for; null when it would not. */
export function refusal(schema: GraphQLSchema, document: DocumentNode): string | null {
  const [error] = validate(schema, document, rules, { maxErrors: 1 });
  return error?.message ?? null;
}

/** A document without what only Apollo Client understands. */
export const asSent = (document: DocumentNode): DocumentNode =>
  visit(document, { Directive: ({ name }) => (clientOnly.has(name.value) ? null : undefined) });
const clientOnly = new Set(['unmask', 'client', 'connection', 'nonreactive']);

/** As rover's `client check` wants it. */
export interface Validation {
  type: 'FAILURE' | 'WARNING' | 'INVALID';
  code: 'NON_PARSEABLE_DOCUMENT' | 'INVALID_OPERATION' | 'DEPRECATED_FIELD';
  description: string;
  operation: { name: string };
}

/** What is wrong with operations, one by one; deprecated things are warnings. Nothing for those that are well. */
export function checkOperations(
  schema: GraphQLSchema,
  operations: readonly { name: string; body: string }[],
): Validation[] {
  return operations.flatMap(({ name, body }): Validation[] => {
    const say = (type: Validation['type'], code: Validation['code'], { message }: Error) =>
      ({ type, code, description: message, operation: { name } }) satisfies Validation;
    try {
      const document = asSent(parse(body));
      const errors = validate(schema, document, rules);
      if (errors.length > 0) return errors.map((error) => say('FAILURE', 'INVALID_OPERATION', error));
      return validate(schema, document, [NoDeprecatedCustomRule]).map((error) =>
        say('WARNING', 'DEPRECATED_FIELD', error),
      );
    } catch (error) {
      if (error instanceof RangeError)
        return [say('INVALID', 'NON_PARSEABLE_DOCUMENT', new Error('It is nested too deeply.'))];
      if (error instanceof GraphQLError) return [say('INVALID', 'NON_PARSEABLE_DOCUMENT', error)];
      throw error;
    }
  });
}
