// What an answer says about how an operation went.
import type { OperationOutcome } from './observer.ts';

interface Answer {
  /** The GraphQL response as JSON text, `data` its first or its last key. */
  text: string;
  errors?: readonly { extensions?: Readonly<Record<string, unknown>> }[];
}

/** How an operation that was run ended. */
export function outcomeOf({ text, errors }: Answer): OperationOutcome {
  if (!errors?.length) return 'ok';
  return text.startsWith('{"data":null') || text.endsWith('"data":null}') ? 'failed' : 'partial';
}

/** Whether a subgraph's answer, still text, has errors: servers write them before the data or behind it, and nothing is read for it. */
export function hasErrors(text: string): boolean {
  return text.startsWith('{"errors"') || /\}\]\}\s*$/.test(text.slice(-8));
}

/** The code of each error; those without one are left out. */
export function codesOf(errors: Answer['errors'] = []): string[] {
  return errors.flatMap(({ extensions }) => (typeof extensions?.code === 'string' ? [extensions.code] : []));
}
