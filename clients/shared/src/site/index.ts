export { LanguageChoice, SchemeChoice } from './choices.tsx';
export { defineSite, type NavItem, type Site } from './define-site.ts';
export { alwaysOpen, finishing, useTimeLeft } from './presence.ts';
export { siteTexts } from './site.texts.ts';
export { SiteList } from './site-list.tsx';
export { startSite } from './start-site.tsx';
export { TimeIsUp } from './time-gate.tsx';
export { Points, Welcome } from './welcome.tsx';
