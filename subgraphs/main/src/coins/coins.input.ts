import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: "Whether coins may leave a pupil's wallet." })
export class SetCoinsFrozenInput {
  @Field(() => ID, { description: 'The pupil.' })
  studentId: string;

  @Field(() => Boolean, { description: 'True: nothing leaves, rewards still arrive. False: open again, counted anew.' })
  isFrozen: boolean;
}
