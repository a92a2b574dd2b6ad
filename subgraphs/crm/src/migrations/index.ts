import { Crm1763800000301 } from './0001-crm.ts';
import { ClassCards1764300000308 } from './0002-class-cards.ts';
import { Tuition1764300000311 } from './0003-tuition.ts';
import { Staff1764300000327 } from './0004-staff.ts';
import { BillsStay1764300000329 } from './0005-bills-stay.ts';
import { Times1764300000331 } from './0006-times.ts';

/** This platform's tables, in the PostgreSQL schema `crm`. */
export const CrmMigrations = [
  Crm1763800000301,
  ClassCards1764300000308,
  Tuition1764300000311,
  Staff1764300000327,
  BillsStay1764300000329,
  Times1764300000331,
];
