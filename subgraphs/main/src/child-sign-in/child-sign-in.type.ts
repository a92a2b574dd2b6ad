import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { User } from '../user/user.entity.ts';

/** The pictures that a picture password is made of; the clients draw them. */
export enum SignInPicture {
  SUN = 'SUN',
  MOON = 'MOON',
  STAR = 'STAR',
  FLOWER = 'FLOWER',
  TREE = 'TREE',
  APPLE = 'APPLE',
  GRAPES = 'GRAPES',
  WATERMELON = 'WATERMELON',
  FISH = 'FISH',
  DUCK = 'DUCK',
  CAT = 'CAT',
  BUTTERFLY = 'BUTTERFLY',
  HOUSE = 'HOUSE',
  BALL = 'BALL',
  KEY = 'KEY',
  SHIP = 'SHIP',
}

registerEnumType(SignInPicture, {
  name: 'SignInPicture',
  description: 'A picture that a child knows and taps to sign in; each has a spoken name.',
  valuesConfig: {
    SUN: { description: 'A sun.' },
    MOON: { description: 'A moon.' },
    STAR: { description: 'A star.' },
    FLOWER: { description: 'A flower.' },
    TREE: { description: 'A tree.' },
    APPLE: { description: 'An apple.' },
    GRAPES: { description: 'Grapes.' },
    WATERMELON: { description: 'A watermelon.' },
    FISH: { description: 'A fish.' },
    DUCK: { description: 'A duck.' },
    CAT: { description: 'A cat.' },
    BUTTERFLY: { description: 'A butterfly.' },
    HOUSE: { description: 'A house.' },
    BALL: { description: 'A ball.' },
    KEY: { description: 'A key.' },
    SHIP: { description: 'A ship.' },
  },
});

export enum ChildPasswordKind {
  PICTURES = 'PICTURES',
  PIN = 'PIN',
}

registerEnumType(ChildPasswordKind, {
  name: 'ChildPasswordKind',
  description: 'With what a child signs in.',
  valuesConfig: {
    PICTURES: {
      description: 'Three or four pictures in order; by their spoken names for a child who cannot see them.',
    },
    PIN: { description: 'Six digits.' },
  },
});

@InputType({ description: 'With what a child signs in: pictures or a PIN, one of the two.' })
export class ChildPasswordInput {
  @Field(() => [SignInPicture], { nullable: true, description: 'Three or four pictures in order; one may come again.' })
  pictures?: SignInPicture[] | null;

  @MaxLength(20)
  @Field(() => String, { nullable: true, description: 'Six digits, not all alike and not in a row.' })
  pin?: string | null;
}

@Allow(anyone)
@ObjectType({ description: 'A printed card with which a child signs in.' })
export class ChildCard {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Boolean, {
    description: 'Whether the card alone is enough; otherwise the pictures or the PIN are asked for too.',
  })
  isEnough: boolean;

  @Field(() => Date, { description: 'When it was made.' })
  issuedAt: Date;

  @Field(() => Date, { description: 'Until when it is good.' })
  expiresAt: Date;
}

@Allow(anyone)
@ObjectType({ description: 'How a child signs in without phone and e-mail; for those who look after them.' })
export class ChildSignIn {
  @Field(() => ChildPasswordKind, { nullable: true, description: 'With what; null while nothing was set.' })
  kind: ChildPasswordKind | null;

  @Field(() => Date, { nullable: true, description: 'When it was set.' })
  setAt: Date | null;

  @Field(() => [ChildCard], { description: 'Cards of this child that are good now, the newest first; five at most.' })
  cards: ChildCard[];
}

@Allow(anyone)
@ObjectType({ description: 'A new card with its secret, which is shown this one time.' })
export class IssuedChildCard {
  @Field(() => User, { description: 'Whose card it is.' })
  child: User;

  @Field(() => ChildCard, { description: 'The card.' })
  card: ChildCard;

  @Field(() => String, { description: 'What the QR code says: a link whose secret stands behind `#`.' })
  link: string;
}

@Allow(anyone)
@ObjectType({ description: 'What a card opened: the child may now sign in.' })
export class OpenedChildCard {
  @Field(() => String, { description: 'Pass it to `signInChild` within 15 minutes.' })
  ticket: string;

  @Field(() => ID, { description: 'The child.' })
  childId: string;

  @Field(() => String, { description: "The child's given name, for whoever holds the card." })
  givenName: string;

  @Field(() => ChildPasswordKind, {
    nullable: true,
    description: 'What is still asked for; null when the card is enough.',
  })
  asks: ChildPasswordKind | null;
}

@Allow(anyone)
@ObjectType({ description: "A place where a child is signed in; for the child's guardians." })
export class ChildSession {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'Browser and system in a word each; may be empty.' })
  device: string;

  @Field(() => Boolean, { description: "Whether it was handed over on the caller's own device." })
  isHanded: boolean;

  @Field(() => Date, { description: 'Since when.' })
  createdAt: Date;

  @Field(() => Date, { description: 'When it was last used.' })
  lastUsedAt: Date;
}
