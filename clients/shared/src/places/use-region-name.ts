import { useQuery } from '@apollo/client/react';
import { localeOf, useLanguage } from '../i18n/index.ts';
import { regionNames } from './places.graphql.ts';

/** What a region is called in the language of the page; empty for none, and until the names are there. They are asked for once. */
export function useRegionName(): (code: string | null | undefined) => string {
  const { language } = useLanguage();
  const { data } = useQuery(regionNames, { variables: { locale: localeOf(language) } });
  const names = new Map(data?.regions.map(({ code, name }) => [code, name]));
  return (code) => (code && names.get(code)) || '';
}
