import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What rover.yaml says of one subgraph. */
export interface ConfiguredSubgraph {
  name: string;
  routingUrl: string;
  /** Its committed SDL, from the root of the repository. */
  file: string;
}

export interface RoverConfig {
  /** Without the "=" of an exact pin. */
  federationVersion: string;
  subgraphs: ConfiguredSubgraph[];
}

interface RoverYaml {
  federation_version: string;
  subgraphs: Record<string, { routing_url: string; schema: { file: string } }>;
}

/** Reads rover.yaml, the one list of subgraphs. */
export const readRoverConfig = (file: string | URL): RoverConfig => parseRoverConfig(readFileSync(file, 'utf8'));

/** The same out of its text. */
export function parseRoverConfig(text: string): RoverConfig {
  const { federation_version, subgraphs } = parse(text) as RoverYaml;
  return {
    federationVersion: federation_version.replace(/^=/, ''),
    subgraphs: Object.entries(subgraphs).map(([name, { routing_url, schema }]) => ({
      name,
      routingUrl: routing_url,
      file: schema.file,
    })),
  };
}
