import { IconPlayerStopFilled, IconVolume } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Language, useLanguage, useTexts } from '../i18n/index.ts';
import styles from './listen-button.module.css';
import { voiceTexts } from './voice.texts.ts';
import type { BrowserVoice, Sounding } from './voice.ts';

interface ListenButtonProps {
  text: string;
  /** Of the text; that of the page unless given. */
  language?: Language;
  /** What the button is called where its text is not to be read: a question asks for it. */
  label?: string;
  /** Stands here where the browser has no such voice; nothing unless given. */
  silent?: ReactNode;
}

/**
 * Says a sentence of the page to whoever cannot read it yet, with the browser's voice for its language; a second press stops it. Nothing sounds by
 * itself.
 */
export function ListenButton({ text, language: own, label, silent = null }: ListenButtonProps) {
  const t = useTexts(voiceTexts);
  const { language } = useLanguage();
  const spoken = (own ?? language).slice(0, 2);
  // Undefined until the browser has told.
  const [voice, setVoice] = useState<BrowserVoice | null>();
  const [isSaying, setSaying] = useState(false);
  const sounding = useRef<Sounding | null>(null);

  useEffect(() => {
    let isGone = false;
    // After the page: a voice is looked for when everything else is drawn.
    import('./voice.ts')
      .then(async ({ browserVoices, voiceFor }) => voiceFor(spoken, await browserVoices()))
      .then(
        (found) => isGone || setVoice(found),
        () => isGone || setVoice(null),
      );
    return () => {
      isGone = true;
      sounding.current?.stop();
    };
  }, [spoken]);

  if (!voice) return voice === null ? silent : null;
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
      aria-label={isSaying ? t('stop', { text: label ?? text }) : (label ?? t('listen', { text }))}
      className={styles.button}
      onClick={() => void toggle()}
    >
      {isSaying ? <IconPlayerStopFilled size={24} aria-hidden="true" /> : <IconVolume size={28} aria-hidden="true" />}
    </button>
  );
}
