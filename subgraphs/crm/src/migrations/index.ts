import { Crm1763800000301 } from './0001-crm.ts';

/** This platform's tables, in the PostgreSQL schema `crm`. */
export const CrmMigrations = [Crm1763800000301];
