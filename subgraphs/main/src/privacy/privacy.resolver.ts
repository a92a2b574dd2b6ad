import { Allow, role, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { openDataExport, requestDataExport } from './data-export.service.ts';
import { dataRequests } from './data-request.service.ts';
import { cancelErasure, eraseNow, requestErasure } from './erasure.service.ts';
import { DataRequestIdInput, DataRequestInput } from './privacy.input.ts';
import { DataExportLink, DataRequest } from './privacy.type.ts';

@Resolver()
export class PrivacyResolver {
  @Allow(signedIn)
  @Query(() => [DataRequest], {
    description:
      'The newest 20 requests for data of the caller or of one of their children. For the person and guardians who decide. Fails with NOT_FOUND or FORBIDDEN.',
  })
  dataRequests(
    @Ctx() ctx: Context,
    @Arg('childId', () => ID, { nullable: true, description: 'A child of the caller; the caller themselves without.' })
    childId?: string,
  ) {
    return dataRequests(ctx, childId);
  }

  @Allow(signedIn)
  @Mutation(() => DataRequest, {
    description:
      'Asks for a copy of all that the seven platforms hold of a person; a notice tells when it is ready, within minutes. For the person, or a guardian who decides. Fails with NOT_FOUND, FORBIDDEN or CONFLICT.',
  })
  requestDataExport(
    @Ctx() ctx: Context,
    @Arg('input', () => DataRequestInput, { description: 'Whose data.' }) input: DataRequestInput,
  ) {
    return requestDataExport(ctx, input);
  }

  @Allow(signedIn)
  @Mutation(() => DataExportLink, {
    description: 'A link to fetch a copy that is ready, once. For who asked for it. Fails with NOT_FOUND.',
  })
  openDataExport(
    @Ctx() ctx: Context,
    @Arg('input', () => DataRequestIdInput, { description: 'Which copy.' }) input: DataRequestIdInput,
  ) {
    return openDataExport(ctx, input.requestId);
  }

  @Allow(signedIn)
  @Mutation(() => DataRequest, {
    description:
      'Asks for the end of a person’s data, in 14 days, until when it can be taken back; all guardians are told. For the person, or a guardian who decides. Fails with NOT_FOUND, FORBIDDEN, CUSTODY_LOCKED, LAST_GUARDIAN for an adult whose child has nobody else, or BALANCE_LEFT while there is money that is not given up.',
  })
  requestErasure(
    @Ctx() ctx: Context,
    @Arg('input', () => DataRequestInput, { description: 'Whose data.' }) input: DataRequestInput,
  ) {
    return requestErasure(ctx, input);
  }

  @Allow(signedIn)
  @Mutation(() => DataRequest, {
    description:
      'Takes back an erasure that has not begun. For the person, and every guardian who decides. Fails with NOT_FOUND or ALREADY_PROCESSED.',
  })
  cancelErasure(
    @Ctx() ctx: Context,
    @Arg('input', () => DataRequestIdInput, { description: 'Which erasure.' }) input: DataRequestIdInput,
  ) {
    return cancelErasure(ctx, input.requestId);
  }

  @Allow(role('MODERATOR'))
  @Mutation(() => DataRequest, {
    description:
      'Begins an erasure that was asked for without waiting longer. For moderators. Fails with NOT_FOUND or ALREADY_PROCESSED.',
  })
  eraseNow(
    @Ctx() ctx: Context,
    @Arg('input', () => DataRequestIdInput, { description: 'Which erasure.' }) input: DataRequestIdInput,
  ) {
    return eraseNow(ctx, input.requestId);
  }
}
