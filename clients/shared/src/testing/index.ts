export { type BadNetwork, openBadNetwork } from './bad-network.ts';
export { complaints, complaintsAndWidth, inEachLook, type Look } from './complaints.ts';
export { faintFields } from './faint-fields.ts';
export { addressOf, byPassword, drawn, openWhole, signIn } from './journey.ts';
export { type OpenBrowser, openBrowser, type View } from './open-browser.ts';
export { ownPlatform } from './own-platform.ts';
export { type ServedSites, serveSites } from './serve-sites.ts';
