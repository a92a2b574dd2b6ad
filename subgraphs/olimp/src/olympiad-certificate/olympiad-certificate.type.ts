import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, Int, ObjectType } from 'type-graphql';

@Allow(anyone)
@ObjectType({
  description:
    'Where a result stands, roughly: a range of ranks, or the best so many percent; all null for having taken part.',
})
export class OlympiadRankBand {
  @Field(() => Int, { nullable: true, description: 'The first rank of the range.' })
  from: number | null;

  @Field(() => Int, { nullable: true, description: 'The last rank of the range.' })
  to: number | null;

  @Field(() => Int, { nullable: true, description: 'Among the best so many percent.' })
  percent: number | null;
}

@Allow(anyone)
@ObjectType({ description: 'What anybody with its code may know of a certificate.' })
export class OlympiadCertificateCheck {
  @Field(() => Boolean, { description: 'It holds: the result it tells of has not changed.' })
  isValid: boolean;

  @Field(() => Int, { nullable: true, description: 'The grade; null once it is void.' })
  grade: number | null;

  @Field(() => Int, { nullable: true, description: 'The stage; null where the olympiad has only one.' })
  stage: number | null;

  @Field(() => Date, { description: 'When the stage ended.' })
  heldAt: Date;

  @Field(() => OlympiadRankBand, { nullable: true, description: 'Where it stands; null once it is void.' })
  band: OlympiadRankBand | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The given name of the pupil, where a guardian consented to it on boards; null otherwise, and once it is void.',
  })
  givenName: string | null;
}
