import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A teacher on the staff of an organisation. */
@Entity({ schema: 'crm', name: 'organization_teachers' })
export class OrganizationTeacher {
  @PrimaryColumn({ type: 'uuid' })
  organizationId: string;

  @PrimaryColumn({ type: 'uuid' })
  teacherId: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
