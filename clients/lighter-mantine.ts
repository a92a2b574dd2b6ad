import type { Plugin } from 'vite';

/** Mantine's provider brings what writes its variables into the page as an inline style. Ours are a static sheet, so nobody would ever call it. */
export function lighterMantine(): Plugin {
  return {
    name: 'alif24:lighter-mantine',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!/MantineCssVariables\/MantineCssVariables\.mjs$/.test(id)) return null;
      return 'export const MantineCssVariables = () => null;';
    },
  };
}
