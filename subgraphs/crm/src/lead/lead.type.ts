import { connectionOf } from '@alif24/subgraph-shared/server';
import { Lead } from './lead.entity.ts';

export const LeadConnection = connectionOf(Lead, 'Lead');
