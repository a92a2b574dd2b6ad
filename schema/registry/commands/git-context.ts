import type { GitContext } from '../store/publications.ts';

const LONGEST = 200;

/**
 * Where a text comes from, without what is nobody's business and stands in the logs of builds once the address of a page does: the
 * committer's address, a password in the address of the repository, and whatever is longer than anybody reads.
 */
export function cleaned(git: GitContext | null | undefined): GitContext | null {
  if (!git) return null;
  const told = Object.entries({
    ...git,
    committer: git.committer?.replace(/\s*<[^>]*>/g, ''),
    remoteUrl: git.remoteUrl && URL.canParse(git.remoteUrl) ? withoutPassword(git.remoteUrl) : git.remoteUrl,
  }).map(([name, text]) => [name, text?.replace(/\p{Cc}+/gu, ' ').slice(0, LONGEST)]);
  return Object.fromEntries(told.filter(([, text]) => text));
}

function withoutPassword(address: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}
