// The executor of graphql-js, from its own file, with another memory and without what it makes for nothing. Its own remembers what is asked of each object in a
// WeakMap for each execution, each of its types and each list of fields. Each small collection goes through those tables, which in a loop of executions is most of
// what it does, and what is in them outlives it. Here it stands at the list of fields, which is as young as the execution, and goes with it. And each field
// that takes no arguments gets two tables and an object for those it has not: a fifth of a subgraph's garbage.
import { createRequire } from 'node:module';
import type { GraphQLField, execute as graphqlExecute } from 'graphql';

const require = createRequire(import.meta.url);

/** As graphql-js's `execute`, with the same results; resolvers of fields without arguments get one empty, frozen object. */
export const execute = loadExecutor();

/** Loads the file once more beside the one that everybody else has, whose classes and helpers it shares. */
function loadExecutor(): typeof graphqlExecute {
  require('graphql');
  const executor = require.resolve('graphql/execution/execute.js');
  const theirs = require.cache[executor];
  const restore = [
    exchange('graphql/jsutils/memoize3.js', () => ({ memoize3: remembering })),
    exchange('graphql/execution/values.js', withoutNothing),
  ];
  delete require.cache[executor];
  try {
    return require(executor).execute;
  } finally {
    require.cache[executor] = theirs;
    for (const one of restore) one();
  }
}

/** Whoever loads the module from now on gets what `make` makes of it, until the returned function is called. */
function exchange<M extends object>(path: string, make: (theirs: M) => Partial<M>): () => void {
  const module = require.cache[require.resolve(path)] as NodeJS.Module;
  const theirs: M = module.exports;
  module.exports = { ...theirs, ...make(theirs) };
  return () => {
    module.exports = theirs;
  };
}

interface Values {
  getArgumentValues: (field: GraphQLField<unknown, unknown>, ...rest: unknown[]) => object;
}

const NO_ARGUMENTS = Object.freeze({});

function withoutNothing({ getArgumentValues }: Values): Values {
  return {
    getArgumentValues: (field, ...rest) => (field.args.length === 0 ? NO_ARGUMENTS : getArgumentValues(field, ...rest)),
  };
}

const remembered = Symbol('remembered');

interface Remembered {
  context: object;
  type: object;
  result: unknown;
}

/** What `make` makes of an execution, a type and a list of fields, made once where objects of one type follow one another. */
function remembering(make: (context: object, type: object, fields: object) => unknown) {
  return (context: object, type: object, fields: { [remembered]?: Remembered }) => {
    const known = fields[remembered];
    if (known?.context === context && known.type === type) return known.result;
    const result = make(context, type, fields);
    fields[remembered] = { context, type, result };
    return result;
  };
}
