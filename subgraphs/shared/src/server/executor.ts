// The executor of graphql-js, from its own file, with another memory. Its own remembers what is asked of each object in a WeakMap for each execution, each of its
// types and each list of fields. Each small collection goes through those tables, which in a loop of executions is most of what it does, and what is in them
// outlives it. Here it stands at the list of fields, which is as young as the execution, and goes with it.
import { createRequire } from 'node:module';
import type { execute as graphqlExecute } from 'graphql';

const require = createRequire(import.meta.url);

/** As graphql-js's `execute`, with the same results. */
export const execute = loadExecutor();

/** Loads the file once more beside the one that everybody else has, whose classes and helpers it shares. */
function loadExecutor(): typeof graphqlExecute {
  require('graphql');
  const [memory, executor] = ['graphql/jsutils/memoize3.js', 'graphql/execution/execute.js'].map((path) =>
    require.resolve(path),
  ) as [string, string];
  const theirs = { memory: require(memory), executor: require.cache[executor] };
  const { memoize3 } = theirs.memory;
  theirs.memory.memoize3 = remembering;
  delete require.cache[executor];
  try {
    return require(executor).execute;
  } finally {
    theirs.memory.memoize3 = memoize3;
    require.cache[executor] = theirs.executor;
  }
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
