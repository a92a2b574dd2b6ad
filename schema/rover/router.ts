// Rover's "router" in `rover dev`: the gateway as a process, its log in the words that rover waits for. It is ours, not Apollo's.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const modules = ['lifeline', 'typescript'].flatMap((name) => ['--import', `${root}scripts/${name}.mjs`]);

/** A line of the gateway's log. */
interface Line {
  level: number;
  msg: string;
  address?: { port: number };
  err?: { message: string };
}

const say = (level: 'INFO' | 'WARN' | 'ERROR', message: string) =>
  void process.stdout.write(`${JSON.stringify({ level, message })}\n`);

function lines(stream: Readable | null, each: (text: string) => void): void {
  if (stream) createInterface(stream).on('line', each);
}

/** What rover says of its router; --config, --hot-reload, --log and --dev are nothing that the gateway has to be told. */
function readFlags(args: string[]): { supergraph: string; host: string; port: string } {
  const { values } = parseArgs({
    args,
    strict: false,
    options: {
      supergraph: { type: 'string' },
      listen: { type: 'string', default: '127.0.0.1:4000' },
      config: { type: 'string' },
      log: { type: 'string' },
    },
  });
  const listen = String(values.listen);
  const at = listen.lastIndexOf(':');
  // An IPv6 address stands in brackets.
  return {
    supergraph: String(values.supergraph),
    host: listen.slice(0, at).replace(/^\[|\]$/g, ''),
    port: listen.slice(at + 1),
  };
}

const { supergraph, host, port } = readFlags(process.argv.slice(2));
const flags = ['--supergraph', supergraph, '--host', host, '--port', port];
// With a line to us: however rover ends us, the gateway ends with us.
const gateway = spawn(process.execPath, [...modules, `${root}gateway/src/main.ts`, ...flags], {
  stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
});

lines(gateway.stdout, (text) => {
  if (!text.startsWith('{')) return say('ERROR', text);
  const { level, msg, address, err } = JSON.parse(text) as Line;
  const message = err ? `${msg}: ${err.message}` : msg;
  say(level >= 50 ? 'ERROR' : level >= 40 ? 'WARN' : 'INFO', message);
  if (address)
    say(
      'INFO',
      `GraphQL endpoint exposed at http://${host.includes(':') ? `[${host}]` : host}:${address.port}/graphql`,
    );
});
lines(gateway.stderr, (text) => say('ERROR', text));
gateway.once('error', (error) => say('ERROR', `The gateway cannot be started: ${error.message}`));
gateway.once('close', (code) => {
  process.exitCode = code ?? 1;
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => gateway.kill('SIGINT'));
// Rover that is killed ends nobody.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && gateway.kill('SIGINT'), 500).unref();
