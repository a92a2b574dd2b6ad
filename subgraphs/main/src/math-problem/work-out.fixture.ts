/** Works a printed sum out anew, from the text alone: brackets, then products, then sums from the left. */
export function workOut(sum: string): number {
  const open = /\(([^()]+)\)/.exec(sum);
  if (open) return workOut(sum.replace(open[0], String(workOut(open[1] as string))));
  const fold = (signs: string, parts: string[]): string[] => {
    const at = parts.findIndex((part) => signs.includes(part));
    if (at < 0) return parts;
    const [left, right] = [Number(parts[at - 1]), Number(parts[at + 1])];
    const results: Record<string, number> = { '+': left + right, '−': left - right, '×': left * right };
    const value = results[parts[at] as string] ?? left / right;
    return fold(signs, [...parts.slice(0, at - 1), String(value), ...parts.slice(at + 2)]);
  };
  return Number(fold('+−', fold('×:÷', sum.replaceAll('\u00a0', '').trim().split(' ')))[0]);
}
