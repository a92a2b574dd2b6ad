import { startSite } from '@alif24/client-shared/site';
import { site } from './routes.tsx';

await startSite(site);
