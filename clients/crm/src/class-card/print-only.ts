/** Prints the sheet of that name and nothing else of the page. */
export function printOnly(sheet: 'class' | 'pupils'): void {
  document.documentElement.dataset.printSheet = sheet;
  window.addEventListener('afterprint', () => delete document.documentElement.dataset.printSheet, { once: true });
  window.print();
}
