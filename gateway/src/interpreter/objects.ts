// JSON objects of unknown make: only own properties are read, and no name of theirs reaches a prototype.
export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property, or undefined. */
export function own(object: Json, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A deep copy that shares nothing with its source. */
export function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (!isObject(value) || Object.getPrototypeOf(value) === Date.prototype) return value;
  const result: Json = Object.create(null);
  for (const key of Object.keys(value)) result[key] = copy(value[key]);
  return result;
}

/**
 * Lays one answer over another: what is there stays, what is missing is filled in, objects and lists of one length are merged in depth. A null
 * stays a null, whichever answer came first. `isAbstract` tells of a type name whether it names no concrete type: such a name gives way.
 */
export function merge(target: Json, source: Json, isAbstract: (typename: unknown) => boolean): void {
  for (const key of Object.keys(source)) {
    const incoming = source[key];
    if (incoming === undefined) continue;
    const present = target[key];
    if (present === undefined || (key === '__typename' && isAbstract(present))) target[key] = copy(incoming);
    else target[key] = mergeValue(present, incoming, isAbstract);
  }
}

function mergeValue(present: unknown, incoming: unknown, isAbstract: (typename: unknown) => boolean): unknown {
  if (isObject(present) && isObject(incoming)) {
    merge(present, incoming, isAbstract);
    return present;
  }
  if (Array.isArray(present) && Array.isArray(incoming) && present.length === incoming.length) {
    for (const [index, value] of incoming.entries()) present[index] = mergeValue(present[index], value, isAbstract);
    return present;
  }
  return incoming === null && typeof present === 'object' ? null : present;
}
