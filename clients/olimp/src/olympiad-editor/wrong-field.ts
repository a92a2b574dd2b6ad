import { CombinedGraphQLErrors } from '@apollo/client';

interface Details {
  field?: string;
  fields?: ReadonlyArray<{ field: string }>;
  reason?: string;
  grades?: number[];
}

/** What the server says of its refusal, beside its code. */
export const detailsOf = (error: unknown): Details =>
  (CombinedGraphQLErrors.is(error) && (error.errors[0]?.extensions?.details as Details | undefined)) || {};

/** The fields that an answer of the graph is about, as the server names them: `stages.1.endsAt`. */
export function wrongFields(error: unknown): string[] {
  const { field, fields = [] } = detailsOf(error);
  return [...(field ? [field] : []), ...fields.map((each) => each.field)];
}

/** Puts the focus into the first field of a form that was refused, once it is marked. */
export function leadToWrong(form: HTMLElement | null): void {
  requestAnimationFrame(() =>
    form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"]')?.focus(),
  );
}
