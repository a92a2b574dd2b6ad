import { siteUrl } from '@alif24/client-shared/hosts';
import { PageSkeleton } from '@alif24/client-shared/ui';
import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** The library of stories is at alif24.uz; old addresses and links lead there, to the same place. */
export function ToLibraryPage() {
  const { pathname, search } = useLocation();
  useEffect(() => window.location.replace(siteUrl('main') + pathname + search), [pathname, search]);
  return <PageSkeleton />;
}
