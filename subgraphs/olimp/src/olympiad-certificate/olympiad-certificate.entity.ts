import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'olimp', name: 'olympiad_certificates' })
@Allow(anyone)
@ObjectType({ description: 'A certificate of what a pupil reached; for the pupil and those who look after them.' })
export class OlympiadCertificate {
  @Field(() => String, { description: 'By which anybody who has it on paper may check it; nobody can guess it.' })
  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'uuid' })
  versionId: string;

  @Column({ type: 'uuid' })
  entryId: string;

  @Field(() => Date, { description: 'When it was made.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  issuedAt: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it became void, as the result it tells of changed; null while it holds.',
  })
  @Column({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null;
}
