/**
 * The version of the texts that parents agree to: a change of them is a new version, here and in the graph (consent.test.ts keeps them
 * together).
 */
export const consentTextVersion = '2026-11';
