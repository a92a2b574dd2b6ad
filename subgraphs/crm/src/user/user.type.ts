import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@Allow(anyone)
@ObjectType('User', { description: 'A person. Owned by the main platform.' })
export class CrmUser {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;
}
