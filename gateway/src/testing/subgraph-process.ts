// One of the school's subgraphs as a process of its own, to be killed: `subgraph-process.ts NAME PORT`.
import { SECRET } from './gateway-world.ts';
import { SchoolWorld } from './subgraphs.ts';
import { serve } from './transports.ts';

const [name, port] = process.argv.slice(2);
const subgraph = new SchoolWorld().subgraphs.find((one) => one.name === name);
if (!subgraph) throw new Error(`the school has no subgraph ${name}`);
const { url } = await serve(subgraph, SECRET, Number(port));
process.stdout.write(`${JSON.stringify({ address: { port: Number(new URL(url).port) } })}\n`);
