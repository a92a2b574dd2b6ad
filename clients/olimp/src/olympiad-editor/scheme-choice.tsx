import { useTexts } from '@alif24/client-shared/i18n';
import { NativeSelect } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import type { Scheme } from './olympiad-editor.graphql.ts';
import { paperEditorTexts } from './paper.texts.ts';
import { gapsOf, type PaperDraft } from './paper-draft.ts';
import styles from './paper-editor.module.css';

interface SchemeChoiceProps {
  schemes: readonly Scheme[];
  draft: PaperDraft;
  isWrong: boolean;
  set: (more: Partial<PaperDraft>) => void;
}

type Named = 'schemes_SUM';

/** By what a paper is counted, what that wants of it, and how much of it is there. */
export function SchemeChoice({ schemes, draft, isWrong, set }: SchemeChoiceProps) {
  const t = useTexts(paperEditorTexts);
  const scheme = schemes.find(({ name }) => name === draft.scheme);
  // A scheme that is newer than this page is called by its own name.
  const nameOf = (name: string) =>
    `schemes_${name}` in paperEditorTexts.source.uz ? t(`schemes_${name}` as Named) : name;
  const gaps = gapsOf(scheme, draft.problems);
  return (
    <div className={styles.scheme}>
      <NativeSelect
        label={t('scheme')}
        value={draft.scheme}
        data={schemes.map(({ name }) => ({ value: name, label: nameOf(name) }))}
        error={isWrong && t('unfit')}
        onChange={(event) => set({ scheme: event.currentTarget.value })}
      />
      <p className={styles.hint}>
        {gaps.length === 0 && `${t('any')} `}
        {typeof scheme?.most === 'number' && `${t('most', { count: scheme.most })} `}
        {scheme && scheme.start > 0 && t('start', { count: scheme.start })}
      </p>
      {gaps.length > 0 && (
        <ul className={styles.gaps}>
          {gaps.map((gap) => {
            const Mark = gap.wanted === gap.there ? IconCircleCheck : IconCircle;
            return (
              <li key={gap.points} data-done={gap.wanted === gap.there}>
                <Mark size={20} aria-hidden="true" /> {t('gap', { ...gap, count: gap.points })}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
