import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core';
import { IconEye, IconEyeOff, IconSelector } from '@tabler/icons-react';
import { createElement } from 'react';
import { recall, remember } from '../hosts/index.ts';

/** One accent per site: every shade is the accent of the page, tokens.css says which colour that is. */
const accent = Array<string>(10).fill('var(--accent)') as unknown as MantineColorsTuple;

export const theme = createTheme({
  colors: { accent },
  primaryColor: 'accent',
  fontFamily: 'var(--font)',
  defaultRadius: 'var(--radius-button)',
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    const isAccent = (input.color ?? 'accent') === 'accent';
    return input.variant === 'filled' && isAccent ? { ...colors, color: 'var(--on-accent)' } : colors;
  },
  components: {
    Input: { defaultProps: { size: 'md' }, vars: () => ({ wrapper: { '--input-height': '52px' } }) },
    // The library's own signs are no decoration to a screen reader, which calls them pictures without a name.
    NativeSelect: { defaultProps: { rightSection: createElement(IconSelector, { size: 20, 'aria-hidden': true }) } },
    PasswordInput: {
      defaultProps: {
        visibilityToggleIcon: ({ reveal }: { reveal: boolean }) =>
          createElement(reveal ? IconEyeOff : IconEye, { size: 20, 'aria-hidden': true }),
      },
      vars: () => ({ root: { '--psi-button-size': '48px' } }),
    },
    Button: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { radius: 'var(--radius-card)', centered: true } },
  },
});

/** Light, dark or as the device says; the choice holds for all seven sites. */
export const schemeManager: MantineColorSchemeManager = {
  get: (fallback) => {
    const kept = recall('scheme');
    return kept === 'light' || kept === 'dark' || kept === 'auto' ? kept : fallback;
  },
  set: (scheme) => remember('scheme', scheme),
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => remember('scheme', null),
};
