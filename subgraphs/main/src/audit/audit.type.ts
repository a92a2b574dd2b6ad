import { Allow, role } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@Allow(role('MODERATOR'))
@ObjectType({
  description: 'One act that was recorded for good: nobody can change or remove it unseen. For moderators.',
})
export class AuditEntry {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => Int, { description: 'Its place in the chain, from 1 without a gap.' })
  sequence: number;

  @Field(() => Date, { description: 'When it was recorded, by the clock of the database.' })
  recordedAt: Date;

  /** Whose act it was; null for the platform itself. */
  actorId: string | null;

  @Field(() => String, { nullable: true, description: 'The role in which they acted; null for the platform itself.' })
  actorRole: string | null;

  @Field(() => String, { description: 'What was done, e.g. `teacher.approve`.' })
  action: string;

  @Field(() => String, { description: 'To what, e.g. `user:<id>`.' })
  object: string;

  @Field(() => String, { nullable: true, description: 'What it was before, as a JSON object of ids and states.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What it was afterwards, as a JSON object of ids and states.' })
  after: string | null;

  @Field(() => String, { nullable: true, description: 'The network address that it was done from.' })
  address: string | null;

  @Field(() => String, { nullable: true, description: 'The request that did it, as the log lines name it.' })
  requestId: string | null;

  @Field(() => String, { description: 'Hash over this entry and the hash of the one before it, in hexadecimal.' })
  hash: string;
}

export const AuditEntryConnection = connectionOf(AuditEntry, 'AuditEntry');

@Allow(role('MODERATOR'))
@ObjectType({
  description:
    'The end of the chain. Whoever keeps a copy elsewhere can later prove that nothing before it was touched.',
})
export class AuditHead {
  @Field(() => Int, { description: 'How many entries the chain has.' })
  sequence: number;

  @Field(() => String, { description: 'The hash over all of them, in hexadecimal.' })
  hash: string;
}
