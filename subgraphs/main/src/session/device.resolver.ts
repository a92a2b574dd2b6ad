import { Allow, self, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { User } from '../user/user.entity.ts';
import { devicesOfCaller, endDevice, endOtherDevices } from './device.service.ts';
import { Device } from './session.type.ts';

@InputType({ description: 'A device to sign out.' })
export class EndDeviceInput {
  @Field(() => ID, { description: 'Which.' })
  deviceId: string;
}

@Resolver(() => User)
export class DeviceResolver {
  @Allow(self)
  @FieldResolver(() => [Device], {
    nullable: true,
    description: 'Where they are signed in, last used first, at most 100; for themselves alone.',
  })
  devices(@Ctx() ctx: Context) {
    return devicesOfCaller(ctx);
  }

  @Allow(signedIn)
  @Mutation(() => User, {
    description: 'Signs one of your devices out, within seconds. Fails with NOT_FOUND for another’s.',
  })
  endDevice(
    @Ctx() ctx: Context,
    @Arg('input', () => EndDeviceInput, { description: 'The device.' }) input: EndDeviceInput,
  ) {
    return endDevice(ctx, input.deviceId);
  }

  @Allow(signedIn)
  @Mutation(() => User, { description: 'Signs all your devices out but the one that asks.' })
  endOtherDevices(@Ctx() ctx: Context) {
    return endOtherDevices(ctx);
  }
}
