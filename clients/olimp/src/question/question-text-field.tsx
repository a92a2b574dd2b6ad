import { Textarea, TextInput } from '@mantine/core';
import { withFormulas } from './formula-preview.tsx';

interface QuestionTextFieldProps {
  label: string;
  hint?: string;
  /** Several lines: of a problem that is read on paper or in one's own time, and not from a wall. */
  isLong: boolean;
  value: string;
  onChange: (text: string) => void;
}

/** Where it is written what is asked. */
export function QuestionTextField({ label, hint, isLong, value, onChange }: QuestionTextFieldProps) {
  const common = { label, value, ...withFormulas(value, hint) };
  return isLong ? (
    <Textarea {...common} rows={4} maxLength={1000} onChange={(event) => onChange(event.currentTarget.value)} />
  ) : (
    <TextInput {...common} maxLength={300} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}
