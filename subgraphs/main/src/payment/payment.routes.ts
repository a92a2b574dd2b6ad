import type { Routes } from '@alif24/subgraph-shared/server';
import { clickComplete, clickPrepare } from './click.route.ts';
import { paymeRoute } from './payme.route.ts';
import { uzumCheck, uzumConfirm, uzumCreate, uzumReverse, uzumStatus } from './uzum.route.ts';

/** Where the payment providers call. */
export const paymentRoutes = {
  '/callbacks/payme': paymeRoute,
  '/callbacks/click/prepare': clickPrepare,
  '/callbacks/click/complete': clickComplete,
  '/callbacks/uzum/check': uzumCheck,
  '/callbacks/uzum/create': uzumCreate,
  '/callbacks/uzum/confirm': uzumConfirm,
  '/callbacks/uzum/reverse': uzumReverse,
  '/callbacks/uzum/status': uzumStatus,
} satisfies Routes;
