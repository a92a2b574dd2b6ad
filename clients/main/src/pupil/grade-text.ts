import { useTexts } from '@alif24/client-shared/i18n';
import { childTexts } from './child.texts.ts';
import type { ChildGlance } from './children.graphql.ts';

/** `3-sinf · 3-B, Nodira Karimova`: as much of it as is known. */
export function useGradeText({
  studentProfile,
  classrooms,
}: Pick<ChildGlance, 'studentProfile' | 'classrooms'>): string {
  const t = useTexts(childTexts);
  const grade = studentProfile?.grade;
  const classroom = classrooms?.[0];
  return [
    grade === undefined ? null : grade === 0 ? t('preschool') : t('grade', { grade }),
    classroom && [classroom.name, classroom.teacher?.fullName].filter(Boolean).join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}
