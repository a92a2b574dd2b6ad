import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@Allow(anyone)
@ObjectType('User', {
  description: 'A person: pupil, parent, teacher, organisation or moderator. Every platform adds its own to it.',
})
export class CrmUser {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;
}
