import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Directive, Field, ObjectType } from 'type-graphql';

@Allow(anyone)
@ObjectType({ description: 'A district of Uzbekistan, or a city of the rank of one.' })
export class District {
  @Field(() => String, { description: 'Its code in the classifier of the state: seven digits, stable.' })
  code: string;

  @Field(() => String, { description: 'What it is called.' })
  name: string;
}

@Allow(anyone)
@ObjectType({ description: 'A region of Uzbekistan: a viloyat, Karakalpakstan or the city of Tashkent.' })
export class Region {
  @Field(() => String, { description: 'Its code in the classifier of the state: four digits, stable.' })
  code: string;

  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Directive('@listSize(assumedSize: 15)')
  @Field(() => [District], { description: 'Its districts and cities, by name.' })
  districts: District[];
}
