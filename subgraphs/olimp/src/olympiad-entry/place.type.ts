import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ObjectType } from 'type-graphql';

@Allow(anyone)
@ObjectType({
  description:
    'Where a pupil would take part in olympiads: as their school says, or else as they said the last time. For themselves and those who look after them.',
})
export class OlympiadPlace {
  @Field(() => String, { nullable: true, description: 'Code of the region, as `regions` has it; null when not known.' })
  regionCode: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the district, as `regions` has it; null when not known.',
  })
  districtCode: string | null;

  @Field(() => Boolean, { description: 'Their school says the region: another is refused.' })
  isRegionOfSchool: boolean;

  @Field(() => Boolean, { description: 'Their school says the district: another is refused.' })
  isDistrictOfSchool: boolean;
}
