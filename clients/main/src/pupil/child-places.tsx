import { useTexts } from '@alif24/client-shared/i18n';
import { IconClock, IconDevices, IconFileText, IconShieldCheck, IconUsers } from '@tabler/icons-react';
import { Link } from 'react-router';
import { childTexts } from './child.texts.ts';
import styles from './child-places.module.css';

const places = [
  { path: 'family', icon: IconUsers },
  { path: 'consents', icon: IconShieldCheck },
  { path: 'limits', icon: IconClock },
  { path: 'access', icon: IconDevices },
  { path: 'data', icon: IconFileText },
] as const;

/** Where a parent decides about a child. */
export function ChildPlaces({ id }: { id: string }) {
  const t = useTexts(childTexts);
  return (
    <ul className={styles.places}>
      {places.map(({ path, icon: Icon }) => (
        <li key={path}>
          <Link to={`/children/${id}/${path}`}>
            <Icon size={22} aria-hidden="true" />
            {t(path)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
