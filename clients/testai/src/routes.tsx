import { textKey } from '@alif24/client-shared/i18n';
import { defineSite } from '@alif24/client-shared/site';
import { IconChecklist } from '@tabler/icons-react';
import { navTexts } from './nav.texts.ts';

export const site = defineSite({
  name: 'testai',
  nav: [{ to: '/', icon: IconChecklist, label: textKey(navTexts, 'home') }],
  routes: [{ index: true, lazy: async () => ({ Component: (await import('./home/home.page.tsx')).HomePage }) }],
});
