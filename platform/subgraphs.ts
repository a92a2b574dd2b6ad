import { subgraph as crm } from '@alif24/subgraph-crm';
import { subgraph as games } from '@alif24/subgraph-games';
import { subgraph as harf } from '@alif24/subgraph-harf';
import { subgraph as lessons } from '@alif24/subgraph-lessons';
import { subgraph as main } from '@alif24/subgraph-main';
import { subgraph as olimp } from '@alif24/subgraph-olimp';
import { subgraph as testai } from '@alif24/subgraph-testai';

/** main first: it makes the people whom the others' demo content refers to. */
export const manifests = [main, harf, testai, crm, games, olimp, lessons];
