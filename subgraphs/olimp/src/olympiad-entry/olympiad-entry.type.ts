import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ObjectType } from 'type-graphql';
import { OlympiadTimes } from '../olympiad/olympiad.type.ts';

@Allow(anyone)
@ObjectType({ description: 'How things stand for one pupil in one stage.' })
export class OlympiadEntryStage {
  @Field(() => Boolean, {
    description:
      'They may sit it: it is the first, or they passed the one before, which is told once the results of that are shown or this one begins.',
  })
  isAdmitted: boolean;

  @Field(() => OlympiadTimes, { description: 'Their times in it.' })
  times: OlympiadTimes;
}
