import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { notificationSettingsTexts } from './notification-settings.texts.ts';

type Addressed = 'lead' | 'telegramBlocked' | 'telegramPhone' | 'linkHow' | 'emailNone';

/** The texts of these pages, and `say` for those that address whoever reads them: a pupil as a child, anybody else as an adult. */
export function useSettingsTexts() {
  const t = useTexts(notificationSettingsTexts);
  const { user } = useSession();
  const say = (key: Addressed) => (user?.role === 'STUDENT' ? t(`${key}Pupil`) : t(key));
  return { t, say };
}
