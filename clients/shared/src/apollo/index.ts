export { createGraphClient } from './client.ts';
export { codeOf, type ErrorCode } from './error-code.ts';
export { untilTaken } from './insist-link.ts';
export { changesNothing, overSocket, socketLink, withoutToken } from './links.ts';
export { AccessToken, type Tokens } from './tokens.ts';
export { useErrorText } from './use-error-text.ts';
