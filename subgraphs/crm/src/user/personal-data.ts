import { personalData as describe } from '@alif24/subgraph-shared/privacy';

export const personalData = describe(
  [
    { table: 'crm.classroom_students', by: 'student_id', as: 'classrooms', erase: 'DELETE' },
    {
      table: 'crm.classrooms',
      by: 'teacher_id',
      as: 'taughtClassrooms',
      erase: 'KEEP',
      why: 'names its teacher by id alone, until the organisation gives it to another',
    },
    {
      table: 'crm.bills',
      by: 'student_id',
      as: 'bills',
      omit: ['paid_by', 'payment_key', 'idempotency_key'],
      // The sum stays, as the law on accounts wants it; the words of the organisation may name the child.
      erase: { set: "title = '—'" },
    },
    { table: 'crm.bills', by: 'paid_by', as: null, erase: 'KEEP', why: 'an id: who paid' },
    { table: 'crm.class_cards', by: 'issued_by', as: null, erase: 'KEEP', why: 'an id: who made the card of a class' },
    { table: 'crm.staff_invitations', by: 'invited_by', as: null, erase: 'KEEP', why: 'an id: who invited' },
    { table: 'crm.staff_invitations', by: 'accepted_by', as: null, erase: 'KEEP', why: 'an id: who came' },
    {
      table: 'crm.organization_teachers',
      by: 'teacher_id',
      as: 'organizations',
      erase: 'KEEP',
      why: 'an id; the classrooms hang on it',
    },
  ],
  {
    'crm.classrooms.organization_id': 'an organisation is no natural person',
    'crm.organization_teachers.organization_id': 'an organisation is no natural person',
    'crm.staff_invitations.organization_id': 'an organisation is no natural person',
    'crm.bills.organization_id': 'an organisation is no natural person',
    'crm.class_cards': 'the card of a class, with a hash; who issued it is an id',
    'crm.leads':
      'what an organisation wrote down of people who asked it, before there is an account; it is asked itself',
    'crm.leads.organization_id': 'an organisation is no natural person',
    'crm.lead_moves': 'steps of those leads',
  },
);
