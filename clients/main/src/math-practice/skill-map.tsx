import type { MainMathProgressFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import styles from './skill-map.module.css';
import { skillsTexts } from './skills.texts.ts';

type Progress = MainMathProgressFragment;
type One = Progress['skills'][number];

export const LEVELS = ['ATTEMPTED', 'FAMILIAR', 'PROFICIENT', 'MASTERED'] as const;

/** All skills by school year, the own year first; with `isOwn` each leads to its practice. */
export function SkillMap({
  skills,
  grade,
  isOwn,
}: {
  skills: Progress['skills'];
  grade: number | null;
  isOwn: boolean;
}) {
  const t = useTexts(skillsTexts);
  const own = Math.min(Math.max(grade ?? 1, 1), 4);
  const byGrade = [...Map.groupBy(skills, ({ skill }) => skill.grade)].sort(
    ([a], [b]) => Number(b === own) - Number(a === own) || a - b,
  );
  return (
    <div className={styles.map}>
      {byGrade.map(([one, list]) => (
        <section key={one}>
          <h2>{t('grade', { grade: one })}</h2>
          <ul className={styles.skills}>
            {list.map((progress) => (
              <li key={progress.skill.id}>
                {isOwn ? (
                  <Link to={`/maths?skill=${progress.skill.id}`}>
                    <SkillLine progress={progress} />
                    <IconChevronRight size={22} aria-hidden="true" className={styles.go} />
                  </Link>
                ) : (
                  <div>
                    <SkillLine progress={progress} />
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function SkillLine({ progress: { skill, level, tries, correct } }: { progress: One }) {
  const t = useTexts(skillsTexts);
  return (
    <>
      <LevelMark level={level ?? null} />
      <span className={styles.words}>
        <strong>{skill.name}</strong>
        <small>
          {t(level ?? 'untried')}
          {tries > 0 && ` · ${t('score', { total: tries, right: correct })}`}
        </small>
      </span>
    </>
  );
}

/** Four steps, as many filled as the level; the words beside it say the same. */
export function LevelMark({ level }: { level: (typeof LEVELS)[number] | null }) {
  const steps = level ? LEVELS.indexOf(level) + 1 : 0;
  return (
    <svg viewBox="0 0 44 40" className={styles.mark} aria-hidden="true">
      {LEVELS.map((one, n) => (
        <rect key={one} x={n * 11 + 1} y={30 - n * 9} width="9" height={9 + n * 9} rx="3" data-full={n < steps} />
      ))}
    </svg>
  );
}
