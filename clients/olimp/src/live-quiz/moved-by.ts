/** The list with one item a place up (-1) or down (1); itself when there is no such place. */
export function movedBy<T>(list: readonly T[], item: T, by: -1 | 1): readonly T[] {
  const from = list.indexOf(item);
  const to = from + by;
  return from < 0 || to < 0 || to >= list.length ? list : list.toSpliced(from, 1).toSpliced(to, 0, item);
}
