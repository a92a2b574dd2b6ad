import { Allow, anyone, Locale } from '@alif24/subgraph-shared/auth';
import { Arg, Directive, Query, Resolver } from 'type-graphql';
import { regionsIn } from './region.service.ts';
import { Region } from './region.type.ts';

@Resolver()
export class RegionResolver {
  @Directive('@listSize(assumedSize: 14)')
  @Allow(anyone)
  @Query(() => [Region], {
    description:
      'The regions of Uzbekistan with their districts, by name; the same for all, and as good as never changes.',
  })
  regions(
    @Arg('locale', () => Locale, { defaultValue: Locale.UZ_LATN, description: 'In which language and script.' })
    locale: Locale,
  ) {
    return regionsIn(locale);
  }
}
