import type { Context, RouteAnswer, RouteRequest, Routes } from '@alif24/subgraph-shared/server';
import { fetchSpeech } from './narration.service.ts';

const YEAR = 31_536_000;
const NUMBER = /^\d{1,3}$/;
const notFound: RouteAnswer = { status: 404, body: { error: 'There is no such sound.' } };

/**
 * The sound of a page or a word. Anybody may have it who has its address: it says nothing of a person and takes no cookie; the address of a story that is not for all has a pass.
 * Only what stands in a story is ever said, so there is no end of addresses to fill a machine with.
 */
async function fetchNarration(ctx: Context, { method, search }: RouteRequest): Promise<RouteAnswer> {
  if (method !== 'GET') return { status: 405, headers: { allow: 'GET' }, body: { error: 'Only GET' } };
  const [page, word] = [search.get('page') ?? '', search.get('word')];
  if (!NUMBER.test(page) || (word !== null && !NUMBER.test(word))) return notFound;
  const found = await fetchSpeech(
    ctx,
    {
      ...{ storyId: search.get('story') ?? '', page: Number(page) },
      word: word === null ? null : Number(word),
    },
    search.get('pass'),
  );
  if (!found) return notFound;
  // An address of before a change gets today's sound, which is not to be kept under it.
  const isCurrent = found.key.startsWith(search.get('of') || '-');
  return {
    status: 200,
    headers: {
      'content-type': found.speech.type,
      'cache-control': isCurrent && found.isOpen ? `public, max-age=${YEAR}, immutable` : 'no-store',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    },
    body: found.speech.audio,
  };
}

export const narrationRoutes: Routes = { '/callbacks/narration': fetchNarration };
