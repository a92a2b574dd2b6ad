import { Allow, anyone, Locale } from '@alif24/subgraph-shared/auth';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum Game {
  LETTER_MEMORY = 'LETTER_MEMORY',
  MATH_MONSTER = 'MATH_MONSTER',
}

registerEnumType(Game, {
  name: 'Game',
  description: 'A game that pupils play in rounds.',
  valuesConfig: {
    LETTER_MEMORY: { description: 'Find the pairs of capital and small letters among face-down cards.' },
    MATH_MONSTER: { description: 'Ten sums, each a step towards making friends with the monster.' },
  },
});

@Entity({ schema: 'games', name: 'game_rounds' })
@Directive('@key(fields: "id")')
@Allow(anyone)
@ObjectType({ description: 'One round of a game, dealt and judged by the server; for the pupil who plays it.' })
export class GameRound {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  studentId: string;

  @Field(() => Game, { description: 'The game.' })
  @Column({ type: 'text' })
  game: Game;

  @Field(() => Int, { description: 'How hard it is, 1 to 3.' })
  @Column({ type: 'smallint' })
  level: number;

  @Field(() => Locale, { nullable: true, description: 'The alphabet of a letter game; null for other games.' })
  @Column({ type: 'text', nullable: true })
  language: Locale | null;

  /** What the round is dealt from: whoever knows it knows the cards. */
  @Column({ type: 'text' })
  seed: string;

  /** The moves so far, in the form of the game. */
  @Column({ type: 'jsonb', default: [] })
  moves: unknown[];

  @Field(() => Date, { description: 'When it was dealt.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  startedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When its last move was made; null before.' })
  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'Points; null before it is finished.' })
  @Column({ type: 'int', nullable: true })
  score: number | null;

  @Field(() => Int, { nullable: true, description: 'Stars, 1 to 3; null before it is finished.' })
  @Column({ type: 'smallint', nullable: true })
  stars: number | null;

  @Field(() => Int, { description: 'Coins it paid; 0 before it is finished and above the 40 of a day.' })
  @Column({ type: 'smallint', default: 0 })
  coins: number;
}
