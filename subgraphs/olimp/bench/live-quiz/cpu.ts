// What processes used, as the kernel counts it.
import { readdir, readFile } from 'node:fs/promises';

const TICKS_A_SECOND = 100;
const PAGE_BYTES = 4_096;

export interface Usage {
  /** Milliseconds of CPU, user and system. */
  cpu: number;
  /** Bytes of resident memory. */
  rss: number;
}

/** Of these processes and, where asked for, of all that descend from them, be they there still or ended and waited for. */
export async function usageOf(pids: readonly number[], { withChildren = false } = {}): Promise<Usage> {
  const family = withChildren ? await descendants(pids) : await Promise.all(pids.map(statOf));
  const stats = withChildren ? family.map((stat) => stat && { ...stat, cpu: stat.cpu + stat.endedCpu }) : family;
  return stats.reduce<Usage>((sum, stat) => ({ cpu: sum.cpu + (stat?.cpu ?? 0), rss: sum.rss + (stat?.rss ?? 0) }), {
    cpu: 0,
    rss: 0,
  });
}

/** The process that began this one. Rejects when there is none. */
export async function parentOf(pid: number): Promise<number> {
  const stat = await statOf(pid);
  if (!stat) throw new Error(`process ${pid} has ended`);
  return stat.parent;
}

/** This process and all that descend from it now. */
export const familyOf = async (pid: number): Promise<number[]> => (await descendants([pid])).map((stat) => stat.pid);

interface Stat extends Usage {
  pid: number;
  parent: number;
  /** Of its children that have ended. */
  endedCpu: number;
}

const milliseconds = (ticks: number) => (ticks * 1_000) / TICKS_A_SECOND;

/** proc(5): fields 4, 14 to 17 and 24 of /proc/<pid>/stat; the name before them may hold anything. */
async function statOf(pid: number): Promise<Stat | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const field = (number: number) => Number(fields[number - 3]);
  return {
    pid,
    parent: field(4),
    cpu: milliseconds(field(14) + field(15)),
    endedCpu: milliseconds(field(16) + field(17)),
    rss: field(24) * PAGE_BYTES,
  };
}

async function descendants(pids: readonly number[]): Promise<Stat[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const stats = (await Promise.all(all.map(statOf))).filter((stat) => stat !== null);
  const family = new Set(pids);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of stats) if (family.has(parent)) family.add(pid);
  }
  return stats.filter(({ pid }) => family.has(pid));
}
