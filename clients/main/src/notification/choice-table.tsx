import { useSession } from '@alif24/client-shared/auth';
import type { NotificationChannel } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import type { Change, Preferences } from './notification-settings.graphql.ts';
import styles from './notification-settings.module.css';
import { notificationSettingsTexts } from './notification-settings.texts.ts';

const channels: readonly NotificationChannel[] = ['TELEGRAM', 'EMAIL'];

/** What goes which way: a row for each kind of notice, a box for each way. */
export function ChoiceTable({ preferences: { choices }, change }: { preferences: Preferences; change: Change }) {
  const t = useTexts(notificationSettingsTexts);
  const { user } = useSession();
  const isPupil = user?.role === 'STUDENT';
  // Warnings come whatever somebody chooses; bills and the summary of the week go to those who look after a pupil.
  const types = [...new Set(choices.map(({ type }) => type))]
    .filter((type) => type !== 'SECURITY')
    .filter((type) => !isPupil || (type !== 'PAYMENTS' && type !== 'DIGEST'));
  return (
    <table className={styles.choices}>
      <thead>
        <tr>
          <th scope="col">{t('kind')}</th>
          {channels.map((channel) => (
            <th key={channel} scope="col">
              {t(channel)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {types.map((type) => (
          <tr key={type}>
            <th scope="row">{t(type)}</th>
            {channels.map((channel) => (
              <td key={channel}>
                <label>
                  <input
                    type="checkbox"
                    aria-label={`${t(type)}: ${t(channel)}`}
                    checked={choices.some((one) => one.type === type && one.channel === channel && one.isOn)}
                    onChange={(event) => change({ choices: [{ type, channel, isOn: event.currentTarget.checked }] })}
                  />
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
