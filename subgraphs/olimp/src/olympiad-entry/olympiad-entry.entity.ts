import { Allow, anyone, Locale } from '@alif24/subgraph-shared/auth';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum OlympiadEntryState {
  RESERVED = 'RESERVED',
  CONFIRMED = 'CONFIRMED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(OlympiadEntryState, {
  name: 'OlympiadEntryState',
  description: 'Whether a pupil takes part.',
  valuesConfig: {
    RESERVED: { description: 'The place waits to be paid.' },
    CONFIRMED: { description: 'The pupil takes part.' },
    CANCELLED: { description: 'The place was given up, or not paid in time.' },
  },
});

@Entity({ schema: 'olimp', name: 'olympiad_entries' })
@Allow(anyone)
@ObjectType({ description: "A pupil's place in an olympiad; for the pupil and those who look after them." })
export class OlympiadEntry {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  olympiadId: string;

  /** Null once the pupil was erased. */
  @Column({ type: 'uuid', nullable: true })
  studentId: string | null;

  @Column({ type: 'uuid', nullable: true })
  enteredBy: string | null;

  @Field(() => Int, { description: 'The grade whose problems the pupil gets, 0 to 11.' })
  @Column({ type: 'smallint' })
  grade: number;

  @Field(() => Locale, { description: 'The language the paper opens in; the pupil may switch.' })
  @Column({ type: 'text' })
  language: Locale;

  @Column({ type: 'uuid', nullable: true })
  organizationId: string | null;

  @Field(() => OlympiadEntryState, { description: 'Whether the pupil takes part.' })
  @Column({ type: 'text' })
  state: OlympiadEntryState;

  @Field(() => Date, { nullable: true, description: 'Until when a reserved place waits to be paid; null otherwise.' })
  @Column({ type: 'timestamptz', nullable: true })
  expiresAt: Date | null;

  /** Given up by the family, so that no list of a school enters them again. */
  @Column({ type: 'boolean', default: false })
  isDeclined: boolean;

  @Field(() => Date, { description: 'When the pupil was entered.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
