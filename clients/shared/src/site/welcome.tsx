import type { ReactNode } from 'react';
import { Picture, type PictureName } from '../ui/index.ts';
import styles from './welcome.module.css';

interface WelcomeProps {
  title: string;
  lead: string;
  picture: PictureName;
  /** One `BigButton`, two at most. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** The first view of a site for somebody who has just come: what it is, and one thing to do. */
export function Welcome({ title, lead, picture, actions, children }: WelcomeProps) {
  return (
    <div className={styles.welcome}>
      <title>{`${title} · Alif24`}</title>
      <section className={styles.hero}>
        <div className={styles.words}>
          <h1>{title}</h1>
          <p>{lead}</p>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
        <Picture name={picture} className={styles.picture} />
      </section>
      {children}
    </div>
  );
}

interface PointsProps {
  points: readonly { icon: ReactNode; title: string; text: string }[];
  /** They belong to a heading of the second level, and are of the third. */
  isUnderHeading?: boolean;
}

/** Three or so things that the site does, each in a few words. */
export function Points({ points, isUnderHeading = false }: PointsProps) {
  const Heading = isUnderHeading ? 'h3' : 'h2';
  return (
    <ul className={styles.points}>
      {points.map(({ icon, title, text }) => (
        <li key={title}>
          <span className={styles.icon}>{icon}</span>
          <div>
            <Heading>{title}</Heading>
            <p>{text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
