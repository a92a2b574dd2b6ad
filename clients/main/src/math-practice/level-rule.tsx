import { useTexts } from '@alif24/client-shared/i18n';
import { IconHeart, IconNumber1, IconShieldCheck } from '@tabler/icons-react';
import styles from './skill-map.module.css';
import { LevelMark } from './skill-map.tsx';
import { skillsTexts } from './skills.texts.ts';

/** How levels rise and sink, in words: what `mastery.ts` on the server does. */
export function LevelRule() {
  const t = useTexts(skillsTexts);
  const icon = { size: 30, 'aria-hidden': true } as const;
  return (
    <section className={styles.rule}>
      <h2>{t('rule')}</h2>
      <ul>
        <li>
          <IconNumber1 {...icon} /> {t('rule1')}
        </li>
        <li>
          <LevelMark level="FAMILIAR" /> {t('rule2')}
        </li>
        <li>
          <LevelMark level="PROFICIENT" /> {t('rule3')}
        </li>
        <li>
          <LevelMark level="MASTERED" /> {t('rule4')}
        </li>
        <li>
          <IconShieldCheck {...icon} /> {t('rule5')}
        </li>
        <li>
          <IconHeart {...icon} /> {t('rule6')}
        </li>
      </ul>
    </section>
  );
}
