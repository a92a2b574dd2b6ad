import type { OlympiadSubject } from '@alif24/client-shared/graphql';
import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { mathSkills } from './olympiad-editor.graphql.ts';
import { paperEditorTexts } from './paper.texts.ts';

interface SkillChoiceProps {
  subject: OlympiadSubject;
  skill: string | null;
  onChange: (skill: string | null) => void;
}

/** Of which skill of MathKids a problem is, as its readers call it: for mathematics alone, and never a must. One that is not known here stays as it is. */
export function SkillChoice({ subject, skill, onChange }: SkillChoiceProps) {
  const t = useTexts(paperEditorTexts);
  const { language } = useLanguage();
  const { data } = useQuery(mathSkills, { variables: { locale: localeOf(language) }, skip: subject !== 'MATHS' });
  if (subject !== 'MATHS') return null;
  const skills = data?.mathSkills ?? [];
  const grades = [...Map.groupBy(skills, ({ grade }) => grade)];
  const isUnknown = skill !== null && skills.every(({ id }) => id !== skill);
  return (
    <NativeSelect
      label={t('skill')}
      value={skill ?? ''}
      data={[
        { value: '', label: t('skillNone') },
        ...(isUnknown ? [{ value: skill, label: data ? skill : '…' }] : []),
        ...grades.map(([grade, all]) => ({
          group: t('skillsOf', { grade }),
          items: all.map(({ id, name }) => ({ value: id, label: name })),
        })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
