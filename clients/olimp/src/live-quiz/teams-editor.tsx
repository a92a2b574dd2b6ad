import { useTexts } from '@alif24/client-shared/i18n';
import { Notice } from '@alif24/client-shared/ui';
import { TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.ts';
import { LONGEST_TEAM, MOST_TEAMS, teamsProblem } from './quiz-draft.ts';

interface TeamsEditorProps {
  teams: readonly string[];
  isChecked: boolean;
  onChange: (teams: string[]) => void;
}

/** Two to eight teams by name, or none: then everybody plays alone. */
export function TeamsEditor({ teams, isChecked, onChange }: TeamsEditorProps) {
  const t = useTexts(editorTexts);
  const problem = isChecked ? teamsProblem(teams) : null;
  // One team is none, so the first press makes two, and of two either goes with the other.
  const add = () => onChange(teams.length === 0 ? ['', ''] : [...teams, '']);
  const remove = (at: number) => onChange(teams.length <= 2 ? [] : teams.toSpliced(at, 1));
  return (
    <fieldset className={styles.teams}>
      <legend>{t('teams')}</legend>
      <p>{t('teamsHint')}</p>
      {teams.map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a team is its place until it has a name
        <div key={at} className={styles.team}>
          <TextInput
            aria-label={t('team', { number: at + 1 })}
            placeholder={t('team', { number: at + 1 })}
            maxLength={LONGEST_TEAM}
            value={name}
            onChange={(event) => onChange(teams.with(at, event.currentTarget.value))}
          />
          <button type="button" aria-label={t('removeTeam', { number: at + 1 })} onClick={() => remove(at)}>
            <IconTrash size={22} aria-hidden="true" />
          </button>
        </div>
      ))}
      {problem && <Notice kind="problem">{t(problem)}</Notice>}
      {teams.length < MOST_TEAMS && (
        <button type="button" className={styles.addTeam} onClick={add}>
          <IconPlus size={20} aria-hidden="true" />
          {t('addTeam')}
        </button>
      )}
    </fieldset>
  );
}
