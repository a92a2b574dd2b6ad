export interface Change {
  name: string;
  /** What it was; undefined when it was not there. */
  from?: string;
  to?: string;
}

/** What differs between two states that the log keeps as JSON objects, in the order in which they name it. */
export function changesOf(before: string | null, after: string | null): Change[] {
  const [was, is] = [statesOf(before), statesOf(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.flatMap((name) => {
    const [from, to] = [wordOf(was[name]), wordOf(is[name])];
    return from === to ? [] : [{ name, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });
}

function statesOf(json: string | null): Record<string, unknown> {
  const states: unknown = json === null ? null : JSON.parse(json);
  return typeof states === 'object' && states !== null ? (states as Record<string, unknown>) : {};
}

function wordOf(value: unknown): string | undefined {
  return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
}
