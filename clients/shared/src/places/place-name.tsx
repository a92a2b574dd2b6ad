import { useQuery } from '@apollo/client/react';
import { localeOf, useLanguage } from '../i18n/index.ts';
import { regions } from './places.graphql.ts';

interface PlaceNameProps {
  regionCode: string | null;
  districtCode: string | null;
  /** What is said until the names are there, and where there are none. */
  otherwise?: string;
}

/** What a region is called, and the district in it if it is known. */
export function PlaceName({ regionCode, districtCode, otherwise = '' }: PlaceNameProps) {
  const { language } = useLanguage();
  const { data } = useQuery(regions, { variables: { locale: localeOf(language) } });
  const region = data?.regions.find(({ code }) => code === regionCode);
  const district = region?.districts.find(({ code }) => code === districtCode);
  return region ? [region.name, district?.name].filter(Boolean).join(', ') : otherwise;
}
