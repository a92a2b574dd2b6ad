import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Page } from '@alif24/client-shared/ui';
import { IconClock, IconEye, IconFileText, IconMicrophone, IconShieldCheck } from '@tabler/icons-react';
import styles from './data.module.css';
import { privacyTexts } from './privacy.texts.ts';

/** The notice: what is kept, how long, who sees it. Open to all. */
export function PrivacyPage() {
  const t = useTexts(privacyTexts);
  const { status } = useSession();
  const lists = [
    { icon: IconFileText, title: t('kept'), items: [t('kept1'), t('kept2'), t('kept3'), t('kept4'), t('kept5')] },
    { icon: IconEye, title: t('seen'), items: [t('seen1'), t('seen2'), t('seen3'), t('seen4')] },
    { icon: IconClock, title: t('long'), items: [t('long1'), t('long2'), t('long3'), t('long4')] },
  ];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={styles.parts}>
        {lists.map(({ icon: Icon, title, items }) => (
          <Card key={title} as="section">
            <h2>
              <Icon size={26} aria-hidden="true" /> {title}
            </h2>
            <ul className={styles.list}>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </Card>
        ))}
        <Card as="section">
          <h2>
            <IconMicrophone size={26} aria-hidden="true" /> {t('voice')}
          </h2>
          <p className={styles.what}>{t('voiceText')}</p>
        </Card>
        <Card as="section">
          <h2>
            <IconShieldCheck size={26} aria-hidden="true" /> {t('rights')}
          </h2>
          <p className={styles.what}>{t('rightsText')}</p>
          {status === 'member' && (
            <BigButton kind="quiet" to="/my-data">
              {t('own')}
            </BigButton>
          )}
        </Card>
      </div>
    </Page>
  );
}
