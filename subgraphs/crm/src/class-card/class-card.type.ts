import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classroom } from '../classroom/classroom.entity.ts';

export enum ClassCardAsks {
  PICTURES = 'PICTURES',
  PIN = 'PIN',
}

registerEnumType(ClassCardAsks, {
  name: 'ClassCardAsks',
  description: 'What a pupil who tapped their name is asked for.',
  valuesConfig: {
    PICTURES: { description: 'Their pictures in order.' },
    PIN: { description: 'Their six digits.' },
  },
});

@Allow(anyone)
@ObjectType({ description: 'The printed card of a class; for its organisation and its teacher.' })
export class ClassCard {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Date, { description: 'When it was made.' })
  issuedAt: Date;

  @Field(() => Date, { description: 'Until when it is good.' })
  expiresAt: Date;
}

@Allow(anyone)
@ObjectType({ description: 'A pupil as whoever holds the card of the class finds them: by the given name alone.' })
export class ClassCardPupil {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'Given name.' })
  givenName: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Which one of those with the same name, from 1; null for the only one.',
  })
  number: number | null;

  @Field(() => ClassCardAsks, {
    nullable: true,
    description: 'What they are asked for; null while nothing was set for them.',
  })
  asks: ClassCardAsks | null;
}

@Allow(anyone)
@ObjectType({ description: 'A new card of a class with its secret, which is shown this one time.' })
export class IssuedClassCard {
  @Field(() => ClassCard, { description: 'The card.' })
  card: ClassCard;

  @Field(() => Classroom, { description: 'The class.' })
  classroom: Classroom;

  @Field(() => String, { description: 'What the QR code says: a link whose secret stands behind `#`.' })
  link: string;

  @Field(() => [ClassCardPupil], { description: 'Its pupils as whoever scans the card finds them, by given name.' })
  pupils: ClassCardPupil[];
}

@Allow(anyone)
@ObjectType({ description: 'What the card of a class opened: one of its pupils may now sign in.' })
export class OpenedClassCard {
  @Field(() => String, { description: 'Pass it to `signInChild` within 15 minutes.' })
  ticket: string;

  @Field(() => String, { description: 'What the class is called.' })
  className: string;

  @Field(() => [ClassCardPupil], { description: 'Its pupils by given name; a hundred at most.' })
  pupils: ClassCardPupil[];
}
