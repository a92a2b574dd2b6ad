/**
 * After a form was refused by its own checks the focus goes to the first field that was wrong, where what is wrong is read out with it: on all
 * pages of a site alike.
 */
export function leadToRefusedFields(): void {
  document.addEventListener('submit', ({ target }) => {
    // React has drawn what the checks found when the event is over.
    setTimeout(() =>
      (target as HTMLFormElement)
        .querySelector<HTMLElement>(':is(input, select, textarea)[aria-invalid="true"]')
        ?.focus(),
    );
  });
}
