import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ID, ObjectType } from 'type-graphql';

@Allow(anyone)
@ObjectType({ description: 'Something the platform tells a person.' })
export class Notification {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => String, { description: 'Key of the text, e.g. `lessons.completed`.' })
  template: string;

  @Field(() => String, { description: 'What the text is filled with, as a JSON object.' })
  parameters: string;

  @Field(() => Date, { description: 'When it was left.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was read; null before.' })
  readAt: Date | null;
}
