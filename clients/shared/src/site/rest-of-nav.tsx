import { NavLink } from 'react-router';
import { useTextKeys } from '../i18n/index.ts';
import { inBar, type NavItem } from './define-site.ts';
import styles from './rest-of-nav.module.css';

/** In the menu of a phone: the places for which the bar at the bottom has no room. */
export function RestOfNav({ nav }: { nav: readonly NavItem[] }) {
  const text = useTextKeys();
  const rest = nav.slice(inBar);
  if (rest.length === 0) return null;
  return (
    <ul className={styles.places}>
      {rest.map(({ to, label, icon: Icon }) => (
        <li key={to}>
          <NavLink to={to}>
            <Icon size={24} aria-hidden="true" />
            {text(label)}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
