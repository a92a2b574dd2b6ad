import { createHash, timingSafeEqual } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyedHash } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import type { Story } from '../story/story.entity.ts';
import { storyAsItIs, storyById, tokensOfPage } from '../story/story.service.ts';
import { espeak } from './espeak.ts';
import { type Narration, NarrationSource } from './narration.type.ts';
import { recordingOf } from './recordings.ts';
import { type SpeechCache, speechCache } from './speech-cache.ts';
import { spokenPage, spokenWord } from './spoken-text.ts';
import type { Speech, SpokenText, Voice } from './voice.ts';

/** What a caller wants to hear: a page, counted from 1, or one word of it, counted from 0. */
export interface Wanted {
  storyId: string;
  page: number;
  word?: number | null;
}

export interface Found {
  source: NarrationSource;
  speech: Speech;
  /** Names the sound by what is in it. */
  key: string;
}

/** How a wanted sound is read aloud and where it is; null when there is no such page, or nobody here can read it. */
export async function storyNarration(ctx: Context, wanted: Wanted): Promise<Narration | null> {
  const story = await storyById(ctx, wanted.storyId);
  const found = story && (await findSpeech(ctx, story, wanted));
  if (!found) return null;
  const { durationMs, words } = found.speech;
  const { storyId, page, word } = wanted;
  const search = new URLSearchParams({ story: storyId, page: String(page), of: found.key.slice(0, 16) });
  if (word != null) search.set('word', String(word));
  if (story.making) search.set('pass', passOf(ctx, wanted, thisHour() + PASS_HOURS));
  return { source: found.source, url: `${ctx.settings.apiUrl}/callbacks/narration?${search}`, durationMs, words };
}

const HOUR = 3_600_000;
/** An address that a page was given is good for as long as the page may stay open, and then no more: who may read the story changes. */
const PASS_HOURS = 12;

/**
 * Lets the address of a sound of a story that is not for all be fetched until the end of an hour: a player sends no token along, so it was given to
 * whoever may read it.
 */
function passOf(ctx: Context, { storyId, page, word }: Wanted, lastHour: number): string {
  const hash = keyedHash(ctx, 'story-sound', storyId, String(page), String(word ?? ''), String(lastHour));
  return `${lastHour.toString(36)}.${hash.toString('base64url').slice(0, 22)}`;
}

const thisHour = () => Math.floor(Date.now() / HOUR);

function isOpenedBy(ctx: Context, wanted: Wanted, pass: string): boolean {
  const lastHour = Number.parseInt(pass, 36);
  return lastHour >= thisHour() && isEqualSecret(pass, passOf(ctx, wanted, lastHour));
}

/** The sound behind an address; null when there is none, or `pass` does not open it. `isOpen`: it is of a story that all may read. */
export async function fetchSpeech(
  ctx: Context,
  wanted: Wanted,
  pass: string | null,
): Promise<(Found & { isOpen: boolean }) | null> {
  const story = await storyAsItIs(ctx, wanted.storyId);
  if (!story || (story.making && !isOpenedBy(ctx, wanted, pass ?? ''))) return null;
  const found = await findSpeech(ctx, story, wanted);
  return found && { ...found, isOpen: !story.making };
}

const isEqualSecret = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** A person's reading before a program's, and of a program what it said before rather than anew. Null when there is none. */
async function findSpeech(ctx: Context, story: Story, { page, word }: Wanted): Promise<Found | null> {
  if (!story.pages[page - 1]) return null;
  const { recordings } = ctx.settings.narration;
  if (recordings && word == null) {
    const count = tokensOfPage(story, page).filter(({ isWord }) => isWord).length;
    const speech = await recordingOf(recordings, story.id, page, count);
    if (speech) return { source: NarrationSource.RECORDED, speech, key: hash(speech.audio) };
  }
  const text = word == null ? spokenPage(story, page) : spokenWord(story, page, word);
  return text && synthesise(ctx, text);
}

interface Studio {
  voice: Voice;
  cache: SpeechCache;
  /** What is being said right now: a class that opens a page together is one piece of work. */
  underWay: Map<string, Promise<Speech | null>>;
}

/** One for each way a process is set up; in production that is one. */
const studios = new Map<string, Studio>();

function studioOf({ settings }: Context): Studio | null {
  const { espeak: command, searchPath, cacheFolder, cacheBytes } = settings.narration;
  if (command === 'off') return null;
  const folder = cacheFolder ?? join(tmpdir(), 'alif24-narration');
  const id = JSON.stringify([command, folder, cacheBytes]);
  const studio = studios.get(id) ?? {
    voice: espeak({ command, searchPath, folder }),
    cache: speechCache(folder, cacheBytes),
    underWay: new Map(),
  };
  studios.set(id, studio);
  return studio;
}

async function synthesise(ctx: Context, text: SpokenText): Promise<Found | null> {
  const studio = studioOf(ctx);
  if (!studio) return null;
  const key = hash(JSON.stringify([studio.voice.version, text]));
  const underWay = studio.underWay.get(key) ?? speak(studio, key, text);
  studio.underWay.set(key, underWay);
  try {
    const speech = await underWay;
    return speech && { source: NarrationSource.SYNTHETIC, speech, key };
  } finally {
    studio.underWay.delete(key);
  }
}

async function speak({ voice, cache }: Studio, key: string, text: SpokenText): Promise<Speech | null> {
  const kept = await cache.get(key);
  if (kept) return kept;
  const speech = await voice.speak(text);
  if (speech) await cache.put(key, speech);
  return speech;
}

const hash = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
