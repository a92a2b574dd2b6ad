import { graphql } from '../graphql/index.ts';

export const regions = graphql(`
  query SharedRegions($locale: Locale!) {
    regions(locale: $locale) {
      code
      name
      districts {
        code
        name
      }
    }
  }
`);

export const regionNames = graphql(`
  query SharedRegionNames($locale: Locale!) {
    regions(locale: $locale) {
      code
      name
    }
  }
`);
