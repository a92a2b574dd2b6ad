import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';
export async function loadDemo(_ctx: Context, _world: DemoWorld): Promise<void> {}
