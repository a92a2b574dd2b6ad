export { graphUrls, platformDomain, type SiteName, siteNames, siteUrl } from './hosts.ts';
export { recall, remember } from './remembered.ts';
