import { registerEnumType } from 'type-graphql';

export enum StaffRole {
  DIRECTOR = 'DIRECTOR',
  ADMINISTRATOR = 'ADMINISTRATOR',
  CASHIER = 'CASHIER',
}

registerEnumType(StaffRole, {
  name: 'StaffRole',
  description: 'What somebody is at the desk of an organisation; its own account is the owner and may everything.',
  valuesConfig: {
    DIRECTOR: { description: 'May everything that the owner may in the CRM.' },
    ADMINISTRATOR: { description: 'Leads, classes, pupils and bills; neither staff nor money that goes back.' },
    CASHIER: { description: 'Sees and issues bills, and knows the pupils by name.' },
  },
});

export enum OrganizationRight {
  DASHBOARD = 'DASHBOARD',
  LEADS = 'LEADS',
  PUPILS = 'PUPILS',
  CLASSES = 'CLASSES',
  BILLS = 'BILLS',
  REFUNDS = 'REFUNDS',
  STAFF = 'STAFF',
}

registerEnumType(OrganizationRight, {
  name: 'OrganizationRight',
  description: 'One thing that somebody may do for an organisation.',
  valuesConfig: {
    DASHBOARD: { description: 'See its figures.' },
    LEADS: { description: 'Read and move those who ask for a place.' },
    PUPILS: { description: 'See its classes and who is in them.' },
    CLASSES: { description: 'Make classes, hand them over, put pupils in and out, print cards.' },
    BILLS: { description: 'See and issue bills.' },
    REFUNDS: { description: 'Take bills back and give money back.' },
    STAFF: { description: 'Invite, change and remove those who work there, teachers too.' },
  },
});
