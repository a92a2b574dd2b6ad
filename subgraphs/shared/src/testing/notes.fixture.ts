import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { Allow, anyone, role, selfOrSupervisor, signedIn } from '../auth/index.ts';
import { inTransaction } from '../database/index.ts';
import { addEarningRule, rewardCoins } from '../payments/index.ts';
import { personalData } from '../privacy/index.ts';
import { type Context, defineSubgraph } from '../server/index.ts';

class Notes1763800000001 implements MigrationInterface {
  name = 'Notes1763800000001';
  async up(db: QueryRunner) {
    await db.query(`CREATE TABLE notes.notes (
      id uuid PRIMARY KEY DEFAULT uuidv7(),
      owner_id uuid NOT NULL REFERENCES shared.users,
      text text NOT NULL
    )`);
    const rule = { coinsPerUnit: 1, mostPerEvent: 1_000_000, dayCap: null, validFrom: new Date(0) };
    await addEarningRule(db, { ...rule, source: 'notes.written' });
  }
  async down(db: QueryRunner) {
    await db.query('DROP TABLE notes.notes');
  }
}

@Entity({ name: 'notes' })
@Allow(signedIn)
@ObjectType({ description: 'A note.' })
class Note {
  @Field(() => ID, { description: 'Its id.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  ownerId: string;

  @Field(() => String, { description: 'What it says.' })
  @Column({ type: 'text' })
  text: string;
}

@Directive('@key(fields: "id")')
@Allow(anyone)
@ObjectType('User', { description: 'A person.' })
class NotesUser {
  @Field(() => ID, { description: 'Their id.' })
  id: string;
}

async function noteCounts(ctx: Context, ids: readonly string[]): Promise<number[]> {
  const rows: Array<{ owner_id: string; count: number }> = await ctx.db.query(
    'SELECT owner_id, count(*)::int AS count FROM notes WHERE owner_id = ANY($1::uuid[]) GROUP BY 1',
    [ids],
  );
  return ids.map((id) => rows.find((row) => row.owner_id === id)?.count ?? 0);
}

@Resolver(() => NotesUser)
class NotesResolver {
  @Allow(signedIn)
  @Query(() => [Note], { description: "The caller's notes." })
  notes(@Ctx() ctx: Context) {
    return ctx.db.findBy(Note, { ownerId: ctx.caller?.userId });
  }

  @Allow(anyone)
  @Query(() => String, { description: 'Fails as a programming error does.' })
  broken(): string {
    throw new Error('SELECT secret FROM passwords');
  }

  @Allow(role('STUDENT'))
  @Mutation(() => Note, { description: 'Writes a note and earns a coin for it; all of that or nothing.' })
  writeNote(
    @Ctx() ctx: Context,
    @Arg('text', () => String, { description: 'What it says.' }) text: string,
    @Arg('fail', () => Boolean, { defaultValue: false, description: 'Fail at the very end.' }) fail: boolean,
  ) {
    const ownerId = ctx.caller?.userId as string;
    return inTransaction(ctx, async (tx) => {
      const note = await tx.db.save(tx.db.create(Note, { ownerId, text }));
      await rewardCoins(tx, { studentId: ownerId, units: 1, source: 'notes.written', reference: text });
      await tx.events.publish(tx, `notes:${ownerId}`);
      if (fail) throw new Error('at the end');
      return note;
    });
  }

  @Allow(selfOrSupervisor)
  @FieldResolver(() => String, { nullable: true, description: 'How many notes they wrote.' })
  async noteCount(@Ctx() ctx: Context, @Root() user: NotesUser) {
    return String(await ctx.load(noteCounts, user.id));
  }

  @Allow(signedIn)
  @Subscription(() => [Note], {
    description: "The caller's notes, now and after each change.",
    subscribe: ({ context }) => (context as Context).events.subscribe(`notes:${(context as Context).caller?.userId}`),
  })
  notesChanged(@Ctx() ctx: Context) {
    return this.notes(ctx);
  }
}

/** A small subgraph of its own, so that what all subgraphs share is tested without one of them. */
export const notes = defineSubgraph({
  name: 'notes',
  port: 8999,
  entities: [Note],
  migrations: [Notes1763800000001],
  resolvers: [NotesResolver],
  personalData: personalData([{ table: 'notes.notes', by: 'owner_id', as: 'notes', erase: 'DELETE' }]),
  demo: async (ctx, { studentIds }) => {
    await ctx.db.query(
      'INSERT INTO notes (owner_id, text) SELECT id, $1 FROM shared.users WHERE id = ANY($2::uuid[])',
      ['demo', studentIds],
    );
  },
});
