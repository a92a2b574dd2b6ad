import type { Settings } from '@alif24/subgraph-shared/settings';
import type { HeardWord } from './attachment.ts';
import type { ReadingLanguage } from './spoken-words.ts';

type Provider = NonNullable<Settings['speechToText']>;

export interface Recording {
  audio: Buffer;
  contentType: string;
  language: ReadingLanguage;
  /** What was to be read. */
  words: readonly string[];
}

/** Why there is no text. `isPassing`: the same call may succeed later. */
export class RecogniserFailed extends Error {
  readonly isPassing: boolean;

  constructor(message: string, isPassing: boolean, cause?: unknown) {
    super(message, { cause });
    this.isPassing = isPassing;
  }
}

const TIMEOUT_MILLISECONDS = 60_000;
const ANSWER_BYTES = 1024 * 1024;
/** Enough of the text for the recogniser to know its names and its spelling; the interface reads little more. */
const PROMPT_LETTERS = 600;
const EXTENSION: Record<string, string> = {
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
};

/**
 * What a recogniser with the HTTP interface of OpenAI hears in a recording, word by word with its times where it tells them. The text that was
 * to be read goes along: it is fitted to known words, no free dictation. Throws RecogniserFailed; nothing of the recording is in its message.
 */
export async function transcribe(
  { url, key, model }: Provider,
  { audio, contentType, language, words }: Recording,
  timeout = TIMEOUT_MILLISECONDS,
): Promise<HeardWord[]> {
  const form = new FormData();
  form.set(
    'file',
    new Blob([new Uint8Array(audio)], { type: contentType }),
    `reading.${EXTENSION[contentType] ?? 'bin'}`,
  );
  form.set('model', model);
  form.set('language', language);
  form.set('response_format', 'verbose_json');
  form.set('timestamp_granularities[]', 'word');
  form.set('prompt', words.join(' ').slice(0, PROMPT_LETTERS));
  const headers = key ? { authorization: `Bearer ${key}` } : undefined;
  const signal = AbortSignal.timeout(timeout);
  const answer = await fetch(`${url}/v1/audio/transcriptions`, {
    method: 'POST',
    headers,
    body: form,
    signal,
    redirect: 'error',
  })
    .then(async (response) => ({ status: response.status, text: await bounded(response) }))
    .catch((error: unknown) => {
      throw error instanceof RecogniserFailed
        ? error
        : new RecogniserFailed('The recogniser does not answer.', true, error);
    });
  if (answer.status === 429 || answer.status >= 500) {
    throw new RecogniserFailed(`The recogniser answers ${answer.status}.`, true);
  }
  if (answer.status !== 200) throw new RecogniserFailed(`The recogniser refuses with ${answer.status}.`, false);
  return readAnswer(answer.text);
}

async function bounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > ANSWER_BYTES) throw new RecogniserFailed('The recogniser answers too much.', false);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

interface TranscribedWord {
  word?: unknown;
  start?: unknown;
  end?: unknown;
  /** How servers of this interface say how sure they are; that of OpenAI does not. */
  probability?: unknown;
  confidence?: unknown;
}

function readAnswer(text: string): HeardWord[] {
  let answer: { text?: unknown; words?: unknown };
  try {
    answer = JSON.parse(text) as typeof answer;
  } catch {
    throw new RecogniserFailed('The answer of the recogniser cannot be read.', false);
  }
  if (Array.isArray(answer?.words) && answer.words.length > 0) {
    return (answer.words as TranscribedWord[]).filter((one) => typeof one?.word === 'string').map(toHeard);
  }
  if (typeof answer?.text !== 'string') throw new RecogniserFailed('The answer of the recogniser has no words.', false);
  return answer.text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ word }));
}

function toHeard({ word, start, end, probability, confidence }: TranscribedWord): HeardWord {
  const sureness = probability ?? confidence;
  return {
    word: (word as string).trim(),
    ...(Number.isFinite(start) && { start: start as number }),
    ...(Number.isFinite(end) && { end: end as number }),
    ...(Number.isFinite(sureness) && { confidence: sureness as number }),
  };
}
