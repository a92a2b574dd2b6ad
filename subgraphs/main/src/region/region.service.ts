import { allRegions, type PlaceNames, placeNameIn, placesByName } from '@alif24/subgraph-shared/database';
import type { Locale } from '@alif24/subgraph-shared/utils';
import type { Region } from './region.type.ts';

const regions = new Map<Locale, Region[]>();

/** All regions and districts by their names in a language. They are the same for everybody and as long as the process lives. */
export function regionsIn(locale: Locale): Region[] {
  const known = regions.get(locale);
  if (known) return known;
  const named = ({ code, names }: { code: string; names: PlaceNames }) => ({ code, name: placeNameIn(names, locale) });
  const all = placesByName(allRegions(), locale).map((region) => ({
    ...named(region),
    districts: placesByName(region.districts, locale).map(named),
  }));
  regions.set(locale, all);
  return all;
}
