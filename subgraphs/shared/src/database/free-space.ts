import { statfsSync } from 'node:fs';

/** Megabytes that whoever is not root may still write to the disk of `folder`; endless when the system does not tell. */
export function freeMegabytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return (bavail * bsize) / 2 ** 20;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
