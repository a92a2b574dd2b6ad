import { useTexts } from '@alif24/client-shared/i18n';
import { NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { paperEditorTexts } from './paper.texts.ts';
import styles from './paper-editor.module.css';

const MOST = 6;
type Named = 'ties_TIME';

interface TieBreakersProps {
  known: readonly string[];
  chosen: readonly string[];
  set: (chosen: string[]) => void;
}

/** What decides between equals, the first one first. */
export function TieBreakers({ known, chosen, set }: TieBreakersProps) {
  const t = useTexts(paperEditorTexts);
  const nameOf = (name: string) => (`ties_${name}` in paperEditorTexts.source.uz ? t(`ties_${name}` as Named) : name);
  const rest = known.filter((name) => !chosen.includes(name));
  const move = (at: number, by: -1 | 1) => set(chosen.toSpliced(at, 1).toSpliced(at + by, 0, chosen[at] as string));
  return (
    <fieldset className={styles.ties}>
      <legend>{t('ties')}</legend>
      {chosen.length === 0 && <p className={styles.hint}>{t('tiesNone')}</p>}
      <ol>
        {chosen.map((name, at) => {
          const what = nameOf(name);
          return (
            <li key={name}>
              <span className={styles.tie}>{what}</span>
              <button
                type="button"
                className={styles.mover}
                aria-label={t('up', { what })}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              >
                <IconArrowUp size={20} aria-hidden="true" />
              </button>
              <button
                type="button"
                className={styles.mover}
                aria-label={t('down', { what })}
                disabled={at === chosen.length - 1}
                onClick={() => move(at, 1)}
              >
                <IconArrowDown size={20} aria-hidden="true" />
              </button>
              <button
                type="button"
                className={styles.mover}
                aria-label={t('remove', { what })}
                onClick={() => set(chosen.toSpliced(at, 1))}
              >
                <IconX size={20} aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ol>
      {rest.length > 0 && chosen.length < MOST && (
        <NativeSelect
          label={t('tiesAdd')}
          value=""
          data={[{ value: '', label: t('tiesChoose') }, ...rest.map((name) => ({ value: name, label: nameOf(name) }))]}
          onChange={({ currentTarget: { value } }) => value !== '' && set([...chosen, value])}
        />
      )}
    </fieldset>
  );
}
