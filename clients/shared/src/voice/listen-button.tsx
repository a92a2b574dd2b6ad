import { IconPlayerStopFilled, IconVolume } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useTexts } from '../i18n/index.ts';
import styles from './listen-button.module.css';
import { voiceTexts } from './voice.texts.ts';
import type { BrowserVoice, Sounding } from './voice.ts';

/**
 * Says a sentence of the page to whoever cannot read it yet, with the browser's voice for the language of the page; a second press stops it.
 * Draws nothing where the browser has no such voice. Nothing sounds by itself.
 */
export function ListenButton({ text }: { text: string }) {
  const t = useTexts(voiceTexts);
  const { language } = useLanguage();
  const spoken = language.slice(0, 2);
  const [voice, setVoice] = useState<BrowserVoice | null>(null);
  const [isSaying, setSaying] = useState(false);
  const sounding = useRef<Sounding | null>(null);

  useEffect(() => {
    let isGone = false;
    // After the page: a voice is looked for when everything else is drawn.
    import('./voice.ts')
      .then(async ({ browserVoices, voiceFor }) => voiceFor(spoken, await browserVoices()))
      .then((found) => isGone || setVoice(found))
      .catch(() => {});
    return () => {
      isGone = true;
      sounding.current?.stop();
    };
  }, [spoken]);

  if (!voice) return null;
  const toggle = async () => {
    if (isSaying) return sounding.current?.stop();
    const { speak, textFor } = await import('./voice.ts');
    const said = speak(voice, textFor([{ text, isWord: true }], spoken), () => {});
    sounding.current = said;
    setSaying(true);
    await said.ended.catch(() => {});
    if (sounding.current === said) setSaying(false);
  };
  return (
    <button
      type="button"
      aria-label={t(isSaying ? 'stop' : 'listen', { text })}
      className={styles.button}
      onClick={() => void toggle()}
    >
      {isSaying ? <IconPlayerStopFilled size={24} aria-hidden="true" /> : <IconVolume size={28} aria-hidden="true" />}
    </button>
  );
}
