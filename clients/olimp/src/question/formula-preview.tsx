import { Prose, proseParts } from '@alif24/client-shared/prose';
import styles from './question-editor.module.css';

const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** What stands below a field that may hold formulas: how they are written, and drawn what is in it. */
export function withFormulas(text: string, hint?: string) {
  const hasFormula = proseParts(text).some(({ isFormula }) => isFormula);
  if (!hasFormula && !hint) return {};
  const description = (
    <>
      {hint}
      {hasFormula && (
        <span className={styles.drawn}>
          <Prose text={text} />
        </span>
      )}
    </>
  );
  return { description, inputWrapperOrder: ORDER };
}
