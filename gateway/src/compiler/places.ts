// The merged answer as a tree of places, and for each place the fetches whose objects stand there. Nothing is merged at run time: an object of
// the answer is the several objects that the subgraphs sent for it, side by side.
import type { SelectionSetNode } from 'graphql';
import type { Shape, ShapeField } from './shape.ts';
import type { Fetch } from './steps.ts';

/** What one fetch knows of a place. */
export interface Source {
  fetch: number;
  /** Names the part of an answer's text that this is; fetches that are answered together share it. */
  text: string;
  shape: Shape;
  /** What it selects here, wherever it is selected. */
  sets: readonly SelectionSetNode[];
  /** The source of the place above that leads here; none where a fetch's own objects begin. */
  above?: Source;
}

export interface Place {
  /** Counted from 0 at the root; names the place in generated code. */
  id: number;
  sources: Source[];
  isRoot: boolean;
  /** True below entities: an object here may stand in several places of the answer. */
  isShared: boolean;
  /** The places below, by key of the merged answer. */
  below(key: string): Place;
}

/** The root of a plan's answer. Places below come into being when they are asked for. */
export function placesOf(fetches: readonly Fetch[], textOf: (fetch: Fetch) => string): Place {
  const beginningAt = new Map<string, Fetch[]>();
  for (const fetch of fetches) {
    const at = keyOf(fetch);
    beginningAt.set(at, [...(beginningAt.get(at) ?? []), fetch]);
  }
  let count = 0;
  const make = (path: string, inherited: Source[], isShared: boolean): Place => {
    const own = (beginningAt.get(path) ?? []).map((fetch): Source => {
      const { shape, sets } = fetch.selected;
      return { fetch: fetch.index, text: textOf(fetch), shape, sets };
    });
    const sources = [...inherited, ...own];
    const below = new Map<string, Place>();
    const place: Place = {
      id: count++,
      sources,
      isRoot: path === '',
      isShared,
      below(key) {
        let child = below.get(key);
        if (!child) {
          const from = sources.flatMap((above) => {
            const { below: shape, sets = [] } = above.shape.get(key) ?? {};
            return shape ? [{ fetch: above.fetch, text: `${above.text}/${key}`, shape, sets, above }] : [];
          });
          child = make(`${path}/${key}`, from, isShared || (path !== '' && own.length > 0));
          below.set(key, child);
        }
        return child;
      },
    };
    return place;
  };
  return make('', [], false);
}

function keyOf({ path }: Fetch): string {
  return path
    .filter((part) => part !== '@')
    .map((part) => `/${part}`)
    .join('');
}

/** The sources of a place that have a field, with that field, in the order in which they are believed. */
export function providersOf(
  { sources }: Place,
  key: string,
  isKnown: (source: Source) => boolean,
): { source: Source; field: ShapeField }[] {
  return sources.flatMap((source) => {
    const field = source.shape.get(key);
    return field && isKnown(source) ? [{ source, field }] : [];
  });
}
