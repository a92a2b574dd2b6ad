import { proseParts } from '@alif24/subgraph-shared/utils';
import { lazy, type ReactNode, Suspense } from 'react';
import { proseAsText } from './formula-text.ts';

interface FormulaProps {
  /** With its two dollar signs. */
  source: string;
  isName: boolean;
}

const AsText = ({ source }: FormulaProps) => proseAsText(source);

/** What draws formulas comes when there is one; where it cannot be had they stand as text. */
const Formula = lazy(() =>
  import('./formula.tsx').then(
    ({ Formula }) => ({ default: Formula }),
    () => ({ default: AsText }),
  ),
);

interface ProseProps {
  text: string;
  /** It names a button or a field, so that it is read out in one go. */
  isName?: boolean;
}

/** A text of a question, whose formulas stand between dollar signs, with the formulas drawn. */
export function Prose({ text, isName = false }: ProseProps): ReactNode {
  return proseParts(text).map((part, at) =>
    part.isFormula ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text has its pieces in their order
      <Suspense key={at} fallback={<AsText source={part.text} isName={isName} />}>
        <Formula source={part.text} isName={isName} />
      </Suspense>
    ) : (
      part.text
    ),
  );
}
