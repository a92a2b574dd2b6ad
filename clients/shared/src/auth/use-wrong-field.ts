import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { codeOf, type ErrorCode } from '../apollo/index.ts';

/** The field that an answer of the graph is about. */
const about: Partial<Record<ErrorCode, string>> = {
  WRONG_CREDENTIALS: 'password',
  WEAK_PASSWORD: 'password',
  WRONG_CODE: 'code',
  PHONE_TAKEN: 'phone',
};

/**
 * After a form was sent in vain: the focus goes to the field that the graph's answer is about, and what is wrong is read out with it. `form` and `notice` are for the
 * form and the id of what stands around its error; `sent` is called after each attempt.
 */
export function useWrongField(error: unknown): {
  form: RefObject<HTMLFormElement | null>;
  notice: string;
  sent: () => void;
} {
  const [attempts, setAttempts] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const notice = useId();
  const code = error === null ? null : codeOf(error);
  useEffect(() => {
    if (attempts > 0) leadToWrongField(form.current, code, notice);
  }, [attempts, code, notice]);
  return { form, notice, sent: () => setAttempts((count) => count + 1) };
}

/** Puts the focus into the field that the answer is about, which is then described by `notice`; not where the form's own checks refused one. */
function leadToWrongField(form: HTMLFormElement | null, code: ErrorCode | null, notice: string): void {
  const name = code && about[code];
  const isRefused = form?.querySelector('input[aria-invalid="true"]');
  const field = name && !isRefused ? form?.querySelector<HTMLElement>(`[name="${name}"]`) : null;
  if (!field) return;
  field.focus();
  const before = field.getAttribute('aria-describedby');
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', before ? `${notice} ${before}` : notice);
  const mend = () => {
    field.setAttribute('aria-invalid', 'false');
    if (before) field.setAttribute('aria-describedby', before);
    else field.removeAttribute('aria-describedby');
  };
  field.addEventListener('input', mend, { once: true });
}
