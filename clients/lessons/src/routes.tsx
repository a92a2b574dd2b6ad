import { textKey } from '@alif24/client-shared/i18n';
import { defineSite } from '@alif24/client-shared/site';
import { IconBook2 } from '@tabler/icons-react';
import { navTexts } from './nav.texts.ts';

export const site = defineSite({
  name: 'lessons',
  nav: [{ to: '/', icon: IconBook2, label: textKey(navTexts, 'home') }],
  routes: [{ index: true, lazy: async () => ({ Component: (await import('./home/home.page.tsx')).HomePage }) }],
});
