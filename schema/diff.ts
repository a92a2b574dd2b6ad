const CONTEXT = 2;

/** The lines that differ, `-` of `before` and `+` of `after`, with a little around them; at most `limit` lines. */
export function shortDiff(before: string, after: string, limit = 40): string {
  const lines = align(before.split('\n'), after.split('\n'));
  const changed = lines.flatMap((line, at) => (line.startsWith(' ') ? [] : [at]));
  const shown: string[] = [];
  let last = -1;
  for (const [at, line] of lines.entries()) {
    if (!changed.some((change) => Math.abs(change - at) <= CONTEXT)) continue;
    if (last >= 0 && at > last + 1) shown.push('…');
    shown.push(line);
    last = at;
  }
  return shown.length > limit
    ? [...shown.slice(0, limit), `… ${shown.length - limit} more`].join('\n')
    : shown.join('\n');
}

/** Longest common subsequence, after the ends that are equal anyway. */
function align(before: string[], after: string[]): string[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const a = before.slice(head, before.length - tail);
  const b = after.slice(head, after.length - tail);
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const middle: string[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      middle.push(` ${a[i]}`);
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      middle.push(`-${a[i]}`);
      i += 1;
    } else {
      middle.push(`+${b[j]}`);
      j += 1;
    }
  }
  const same = (line: string) => ` ${line}`;
  return [...before.slice(0, head).map(same), ...middle, ...before.slice(before.length - tail).map(same)];
}
