import { chownSync, statSync } from 'node:fs';

/** PostgreSQL refuses to run as root, so root lends its processes this account, which every Unix has and which owns nothing. */
const nobody = { uid: 65534, gid: 65534 };

export interface Account {
  uid: number;
  gid: number;
}

/**
 * The account that the server's processes run under, or `undefined` for our own.
 * As root it is the owner of an existing cluster, so that one start with sudo does not take the data away from its user.
 */
export function serverAccount(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  return owner === undefined || owner.uid === 0 ? nobody : { uid: owner.uid, gid: owner.gid };
}

/** Gives a file or folder to the account. */
export function handOver(path: string, account: Account | undefined): void {
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}

/**
 * How the server's processes are told where their folder is. An account of its own may be unable to walk down to it (a clone below a home that
 * nobody else can read), but it may stand in it: the process is put into the folder while it is still root, and calls it by that.
 */
export function ownName(folder: string, account: Account | undefined): string {
  return account === undefined ? folder : '/proc/self/cwd';
}
