import { Crm1763800000301 } from './0001-crm.ts';
import { ClassCards1764300000308 } from './0002-class-cards.ts';

/** This platform's tables, in the PostgreSQL schema `crm`. */
export const CrmMigrations = [Crm1763800000301, ClassCards1764300000308];
