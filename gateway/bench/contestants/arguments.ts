// Every contestant is started like `npm run gateway`: --supergraph FILE --port N --forward header.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

export interface Arguments {
  /** The path of the supergraph, and its text. */
  file: string;
  supergraphSdl: string;
  port: number;
  /** The request header that subgraphs get, too. */
  forward: string;
  /** Hive Gateway alone: plan in Rust. */
  rust: boolean;
}

export function readArguments(): Arguments {
  const { values } = parseArgs({
    options: {
      supergraph: { type: 'string', default: '' },
      port: { type: 'string', default: '0' },
      forward: { type: 'string', default: 'authorization' },
      rust: { type: 'boolean', default: false },
    },
  });
  const { supergraph: file, port, forward, rust } = values;
  return { file, supergraphSdl: file && readFileSync(file, 'utf8'), port: Number(port), forward, rust };
}
