export { forgetDrafts } from './forget-drafts.ts';
export { forgetLastSeen } from './forget-last-seen.ts';
export { installWorker } from './install-worker.ts';
export { reloadWhenRenewed } from './reload-when-renewed.ts';
