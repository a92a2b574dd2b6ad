import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ObjectType } from 'type-graphql';
import { ActivityKind } from './week.type.ts';

@Allow(anyone)
@ObjectType({ description: 'When a pupil did one kind of thing last.' })
export class LastDone {
  @Field(() => ActivityKind, { description: 'What.' })
  kind: `${ActivityKind}`;

  @Field(() => Date, { description: 'When.' })
  at: Date;
}
