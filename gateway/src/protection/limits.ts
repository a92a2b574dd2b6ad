/** The limits of one operation, one connection and one caller; the same for HTTP, websocket and event streams. */
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
  /** What an operation may cost: objects, weighed by `@cost`, lists as long as they may get. */
  cost: number;
  /** How long a list is taken to be when nothing tells. */
  listSize: number;
  /** The longest list that an argument like `first` may ask for. */
  sliceLength: number;
  /** Nested objects and lists in variables. */
  variableDepth: number;
  /** Items of one list in variables. */
  variableItems: number;
  /** Requests of one signed-in caller in `rateWindow`; an operation counts more when it costs more. 0: not counted. */
  userRate: number;
  /** Requests of nobody in particular from one address in `rateWindow`: a school has one address. 0: not counted. */
  addressRate: number;
  /** The same for one token of an analyst, whose operations are few and heavy; and what one of them may cost. */
  analystRate: number;
  analystCost: number;
  /** Milliseconds. */
  rateWindow: number;
  /** Milliseconds of this process in `rateWindow` for new operations of one caller or address. 0: not counted. */
  preparationTime: number;
  /** The cost that counts as one request more. */
  costPerRequest: number;
  /** Open sockets and event streams of one signed-in caller, and of one address. */
  userConnections: number;
  addressConnections: number;
  /** Bytes of documents that clients may leave here to be named by their hash. */
  persistedBytes: number;
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
  cost: 100_000,
  listSize: 10,
  sliceLength: 100,
  variableDepth: 32,
  variableItems: 1_000,
  userRate: 300,
  addressRate: 10_000,
  analystRate: 60,
  analystCost: 10_000,
  rateWindow: 10_000,
  preparationTime: 3_000,
  costPerRequest: 1_000,
  userConnections: 2_500,
  addressConnections: 10_000,
  persistedBytes: 8 * 1024 * 1024,
  socketOperations: 50,
  bodyTimeout: 10_000,
};

/** Limits as an operator writes them, `depth=12,userRate=600`. Throws a sentence for a name that is no limit and a value that is no number. */
export function readLimits(text: string): Partial<Limits> {
  const limits: Partial<Limits> = {};
  for (const part of text.split(',').filter((one) => one.trim() !== '')) {
    const [name = '', value = ''] = part.split('=').map((one) => one.trim());
    if (!Object.hasOwn(defaultLimits, name) || !/^\d+$/.test(value)) throw new Error(`${part.trim()} is no limit`);
    limits[name as keyof Limits] = Number(value);
  }
  return limits;
}
