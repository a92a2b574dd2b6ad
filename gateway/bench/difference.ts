/** Where two JSON values differ, in one sentence; undefined when they are equal. The order of keys does not count. */
export function difference(actual: unknown, expected: unknown, path = 'the answer'): string | undefined {
  if (Object.is(actual, expected)) return undefined;
  if (!isObject(actual) || !isObject(expected) || Array.isArray(actual) !== Array.isArray(expected)) {
    return `${path} is ${excerpt(actual)}, not ${excerpt(expected)}`;
  }
  for (const key of Object.keys(expected)) {
    const found = difference(actual[key], expected[key], `${path}.${key}`);
    if (found) return found;
  }
  const extra = Object.keys(actual).find((key) => !(key in expected));
  return extra === undefined ? undefined : `${path} has ${extra}, which was not asked for`;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const excerpt = (value: unknown) => (value === undefined ? 'missing' : JSON.stringify(value).slice(0, 200));
