import { Matches, Max, Min, ValidateIf } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Platform } from './screen-time.type.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const isSaid = (field: string) => (input: object) => (input as Record<string, unknown>)[field] != null;

@InputType({ description: 'All limits of a child, as they are from now on; what is left out or null is no limit.' })
export class SetScreenTimeLimitsInput {
  @Field(() => ID, { description: 'The child.' })
  childId: string;

  @ValidateIf(isSaid('learningWeekday'))
  @Min(0)
  @Max(1440)
  @Field(() => Int, { nullable: true, description: 'Minutes of learning from Monday to Friday, 0 to 1440.' })
  learningWeekday?: number | null;

  @ValidateIf(isSaid('learningWeekend'))
  @Min(0)
  @Max(1440)
  @Field(() => Int, { nullable: true, description: 'Minutes of learning on a day of the weekend, 0 to 1440.' })
  learningWeekend?: number | null;

  @ValidateIf(isSaid('gameWeekday'))
  @Min(0)
  @Max(1440)
  @Field(() => Int, { nullable: true, description: 'Minutes of play from Monday to Friday, 0 to 1440.' })
  gameWeekday?: number | null;

  @ValidateIf(isSaid('gameWeekend'))
  @Min(0)
  @Max(1440)
  @Field(() => Int, { nullable: true, description: 'Minutes of play on a day of the weekend, 0 to 1440.' })
  gameWeekend?: number | null;

  @ValidateIf(isSaid('quietFrom'))
  @Matches(TIME)
  @Field(() => String, { nullable: true, description: 'From when there is rest, `HH:MM` in Tashkent.' })
  quietFrom?: string | null;

  @ValidateIf(isSaid('quietUntil'))
  @Matches(TIME)
  @Field(() => String, { nullable: true, description: 'Until when; both or neither, and not the same.' })
  quietUntil?: string | null;
}

@InputType({ description: 'A sign of life of a page that a pupil has before them.' })
export class RecordPresenceInput {
  @Field(() => Platform, { description: 'The site it belongs to.' })
  platform: `${Platform}`;
}
