export { type BadNetwork, openBadNetwork } from './bad-network.ts';
export { complaints } from './complaints.ts';
export { addressOf, byPassword, drawn, signIn } from './journey.ts';
export { type OpenBrowser, openBrowser, type View } from './open-browser.ts';
export { type ServedSites, serveSites } from './serve-sites.ts';
