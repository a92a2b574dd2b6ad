/** The limits of one operation and of one connection; the same for HTTP and websocket. */
export interface Limits {
  /** Bytes of one HTTP body. */
  bodyBytes: number;
  /** Bytes of one websocket message. */
  frameBytes: number;
  tokens: number;
  /** Nested fields, fragments expanded. */
  depth: number;
  /** Nested fields below `__schema` and `__type`, which tools ask deeper than people. */
  introspectionDepth: number;
  /** Aliases, directives and selections count as often as their fragment is spread. */
  aliases: number;
  directives: number;
  selections: number;
  rootFields: number;
  /** The same response key written again in one selection set. */
  repeats: number;
  /** Nested objects and lists in variables. */
  variableDepth: number;
  /** Operations at one time on one socket. */
  socketOperations: number;
  /** Milliseconds in which a body must have arrived. */
  bodyTimeout: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 256 * 1024,
  frameBytes: 64 * 1024,
  tokens: 2_000,
  depth: 10,
  introspectionDepth: 20,
  aliases: 15,
  directives: 20,
  selections: 5_000,
  rootFields: 10,
  repeats: 20,
  variableDepth: 32,
  socketOperations: 50,
  bodyTimeout: 10_000,
};
