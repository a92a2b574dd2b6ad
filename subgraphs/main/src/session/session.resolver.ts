import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { logout, refreshSession } from './session.service.ts';
import { Session } from './session.type.ts';

@Resolver()
export class SessionResolver {
  @Allow(anyone)
  @Mutation(() => Session, {
    description: 'A fresh access token for the session cookie, which is replaced too. Fails with SESSION_EXPIRED.',
  })
  refreshSession(@Ctx() ctx: Context) {
    return refreshSession(ctx);
  }

  @Allow(anyone)
  @Mutation(() => Boolean, { description: 'Ends the session on all seven sites; true when there was one.' })
  logout(@Ctx() ctx: Context) {
    return logout(ctx);
  }
}
