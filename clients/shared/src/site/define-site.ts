import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Role } from '../graphql/index.ts';
import type { SiteName } from '../hosts/index.ts';
import type { TextKey } from '../i18n/index.ts';

/** How many places the bar at the bottom of a phone has room for; the others stand in its menu. */
export const inBar = 4;

/** One place of the header and, on a phone, of the bar at the bottom; shortest words, what is used most first. */
export interface NavItem {
  to: string;
  label: TextKey;
  icon: ComponentType<{ size?: number; 'aria-hidden'?: 'true' }>;
  /** Only for members of these roles; for everybody, guests too, when left out. */
  roles?: readonly Role[];
}

export interface Site {
  name: SiteName;
  nav: readonly NavItem[];
  /** A hook that leaves out the places which, for what the site alone knows, are not the member's. */
  useNav?: (nav: readonly NavItem[]) => readonly NavItem[];
  /** Pages as react-router has them, `lazy`, without the shell: it is around them. */
  routes: RouteObject[];
  /** Pages without header and bar, such as a board for a projector or a player of a live quiz. */
  bare?: RouteObject[];
}

/** The manifest of a site: what is not in it does not exist. */
export const defineSite = (site: Site): Site => site;
