import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { NavLink } from 'react-router';
import styles from './season.module.css';
import { seasonTexts } from './season.texts.ts';

/** The boards of a season: of all pupils, and of one's class. */
export function SeasonPlaces() {
  const t = useTexts(seasonTexts);
  const { user } = useSession();
  if (!user || !['STUDENT', 'PARENT', 'TEACHER'].includes(user.role)) return null;
  return (
    <nav className={styles.places} aria-label={t('title')}>
      <NavLink end to="/season">
        {t('everybody')}
      </NavLink>
      <NavLink to="/season/class">{t(user.role === 'PARENT' ? 'childrenClass' : 'myClass')}</NavLink>
    </nav>
  );
}
