import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, Int, ObjectType } from 'type-graphql';

@Allow(anyone)
@ObjectType({
  description: 'Says that a message is under way, if there is anybody to send it to: the answer is the same for all.',
})
export class SentCode {
  @Field(() => Date, { description: 'Until when what was sent is good.' })
  expiresAt: Date;

  @Field(() => Int, { description: 'How many digits the code has; 0 when a link was sent.' })
  digits: number;
}
