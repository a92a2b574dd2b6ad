import { IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useTexts } from '../i18n/index.ts';
import styles from './sound-button.module.css';
import { soundTexts } from './sounds.texts.ts';
import { useSounds } from './use-sounds.ts';

/** Lets this device sound, or not. Off until somebody presses it, and then as it was left, on every site. */
export function SoundButton() {
  const t = useTexts(soundTexts);
  const { isOn, toggle } = useSounds();
  const Icon = isOn ? IconVolume : IconVolumeOff;
  return (
    <button
      type="button"
      aria-label={t('sounds')}
      aria-pressed={isOn}
      title={t(isOn ? 'on' : 'off')}
      className={styles.button}
      onClick={toggle}
    >
      <Icon size={24} aria-hidden="true" />
    </button>
  );
}
