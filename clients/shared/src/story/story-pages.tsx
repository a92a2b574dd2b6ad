import { IconArrowLeft, IconPlayerStopFilled, IconVolume } from '@tabler/icons-react';
import { useState } from 'react';
import type { Script, SharedStoryQuery } from '../graphql/index.ts';
import { useTexts } from '../i18n/index.ts';
import { BigButton, Notice, Steps } from '../ui/index.ts';
import { storyTexts } from './story.texts.ts';
import { StoryPicture } from './story-picture.tsx';
import styles from './story-reader.module.css';
import { StoryScript } from './story-script.tsx';
import { StoryText } from './story-text.tsx';
import { StoryTwins } from './story-twins.tsx';
import { useNarration } from './use-narration.ts';
import { usePageTurning } from './use-page-turning.ts';
import { WordSyllables } from './word-syllables.tsx';

interface StoryPagesProps {
  story: NonNullable<SharedStoryQuery['story']>;
  script: Script;
  chooseScript: (script: Script) => void;
  onEnd: () => void;
  openTwin?: (id: string) => void;
}

export function StoryPages({ story, script, chooseScript, onEnd, openTwin }: StoryPagesProps) {
  const t = useTexts(storyTexts);
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<number | null>(null);
  const { id, language, title, words: pages } = story;
  const tokens = pages[at]?.tokens ?? [];
  const narration = useNarration({ id, language, page: at + 1, pieces: tokens });
  const turnTo = (page: number) => {
    setChosen(null);
    setAt(page);
  };
  const isLast = at === pages.length - 1;
  const next = () => (isLast ? onEnd() : turnTo(at + 1));
  const back = () => at > 0 && turnTo(at - 1);
  const swipe = usePageTurning(back, next);
  const lang = language === 'uz' && script === 'CYRL' ? 'uz-Cyrl' : language;
  const choose = (word: number) => {
    setChosen(word);
    narration.say(word);
  };
  const isBusy = narration.state !== 'QUIET';
  return (
    <div className={styles.reader} {...swipe}>
      <title>{`${title} · Alif24`}</title>
      <div className={styles.head}>
        {openTwin && <StoryTwins language={language} twins={story.twins} open={openTwin} />}
        {language === 'uz' && <StoryScript script={script} choose={chooseScript} />}
      </div>
      <h1 lang={lang} className={styles.title} data-small={at > 0}>
        {title}
      </h1>
      <div className={styles.spread}>
        <StoryPicture picture={story.picture} theme={story.theme} className={styles.picture} />
        <StoryText
          {...{ tokens, lang, chosen, choose }}
          isReadAloud={isBusy}
          label={t('words')}
          said={narration.word}
        />
      </div>
      {narration.note && <Notice kind="info">{t(narration.note === 'TURKISH' ? 'turkish' : 'noVoice')}</Notice>}
      <Steps
        isDots
        label={t('page', { number: at + 1, total: pages.length })}
        steps={pages.map(({ number }) => ({ key: number, isDone: number <= at + 1 }))}
      />
      <div className={styles.bar}>
        <WordSyllables
          token={chosen === null ? null : (tokens.filter(({ isWord }) => isWord)[chosen] ?? null)}
          lang={lang}
          sayAgain={() => chosen !== null && narration.say(chosen)}
        />
        <div className={styles.turn}>
          <BigButton
            kind="quiet"
            isDisabled={at === 0}
            icon={<IconArrowLeft size={22} aria-hidden="true" />}
            onClick={back}
          >
            <span className={styles.before}>{t('before')}</span>
          </BigButton>
          <BigButton
            kind="quiet"
            icon={
              isBusy ? (
                <IconPlayerStopFilled size={22} aria-hidden="true" />
              ) : (
                <IconVolume size={24} aria-hidden="true" />
              )
            }
            onClick={isBusy ? narration.stop : narration.read}
          >
            {t(isBusy ? 'stop' : 'listen')}
          </BigButton>
          <BigButton onClick={next}>{t(isLast ? 'finish' : 'next')}</BigButton>
        </div>
      </div>
    </div>
  );
}
