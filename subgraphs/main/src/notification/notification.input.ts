import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Which notices were read.' })
export class MarkNotificationsReadInput {
  @IsOptional()
  @ArrayMaxSize(100)
  @Field(() => [ID], { nullable: true, description: 'Up to 100 of the caller’s own; all of them when left out.' })
  ids?: string[] | null;
}
