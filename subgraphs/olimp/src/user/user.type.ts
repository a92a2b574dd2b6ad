import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
// What may be seen of a person differs from caller to caller, so a stream that shows one is its caller's own.
@Directive('@tag(name: "scope-user")')
@Allow(anyone)
@ObjectType('User', {
  description: 'A person: pupil, parent, teacher, organisation or moderator. Every platform adds its own to it.',
})
export class OlimpUser {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;
}
