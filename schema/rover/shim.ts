// Rover's "supergraph" plugin: composes what rover hands over with the engine that the gateway plans with. It is ours, not Apollo's.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { composeSupergraph, type Finding, type PublishedSubgraph } from '../supergraph.ts';

/** Rover's own file: every schema is inlined, whatever rover.yaml said about files and URLs. */
interface ResolvedConfig {
  subgraphs: Record<string, { routing_url?: string; schema: { sdl: string } }>;
}

const message = ({ code, message, places }: Finding) => ({ code, message, nodes: places, omittedNodesCount: 0 });
const failure = (findings: Finding[]) => ({
  Err: { build_errors: findings.map((finding) => ({ ...message(finding), type: 'composition' })) },
});

function compose(file: string): object {
  const { subgraphs } = parse(readFileSync(file, 'utf8')) as ResolvedConfig;
  const published = Object.entries(subgraphs).map(
    ([name, { routing_url, schema }]): PublishedSubgraph => ({ name, routingUrl: routing_url ?? '', sdl: schema.sdl }),
  );
  const composed = composeSupergraph(published);
  if ('errors' in composed) return failure(composed.errors);
  // Rover ends what it prints with a line break of its own.
  return { Ok: { supergraphSdl: composed.sdl.trimEnd(), hints: composed.hints.map(message) } };
}

/** Rover shows nothing of a plugin that dies, so every failure is an answer. */
function answer(file: string): object {
  try {
    return compose(file);
  } catch (error) {
    return { Err: { build_errors: [{ type: 'config', code: 'PLUGIN_FAILED', message: String(error), nodes: [] }] } };
  }
}

const [command, file] = process.argv.slice(2);
if (command === 'compose' && file) {
  process.stdout.write(JSON.stringify(answer(file)));
} else {
  process.stderr.write('This plugin only composes.\n');
  process.exitCode = 64;
}
