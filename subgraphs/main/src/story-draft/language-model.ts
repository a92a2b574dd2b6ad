import type { Settings } from '@alif24/subgraph-shared/settings';
import { type Fault, LEAST_LEARNED, LIMITS } from './check-content.ts';
import { readContent, type StoryContent, type StoryOrder } from './story-content.ts';

type Provider = NonNullable<Settings['languageModel']>;

/** Why there is no story. `isPassing`: the same call may succeed later. */
export class WriterFailed extends Error {
  readonly isPassing: boolean;

  constructor(message: string, isPassing: boolean, cause?: unknown) {
    super(message, { cause });
    this.name = 'WriterFailed';
    this.isPassing = isPassing;
  }
}

export interface Asking {
  /** Of the try before. */
  faults: readonly Fault[];
  /** Ends the waiting. */
  signal: AbortSignal;
  /** The longest waiting for the whole of an answer, in milliseconds. */
  timeout?: number;
}

const TIMEOUT_MILLISECONDS = 60_000;
const ANSWER_BYTES = 128 * 1024;
const NAMES = {
  uz: 'Uzbek, in Latin letters with oʻ, gʻ (U+02BB) and ʼ (U+02BC)',
  ru: 'Russian',
  en: 'British English',
};

/**
 * A story by a language model with the HTTP interface of OpenAI. Goes out: the order, and what was wrong with the try before; of no person anything.
 * Throws WriterFailed; neither the order nor the answer is in its message.
 */
export async function askModel(
  { url, key, model }: Provider,
  order: StoryOrder,
  { faults, signal, timeout = TIMEOUT_MILLISECONDS }: Asking,
): Promise<StoryContent> {
  const answer = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({
      model,
      messages: [
        { role: 'system', content: SYSTEM },
        { role: 'user', content: promptOf(order, faults) },
      ],
      response_format: { type: 'json_object' },
      max_tokens: 4_000,
    }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    redirect: 'error',
  })
    .then(async (response) => ({ status: response.status, text: await bounded(response) }))
    .catch((error: unknown) => {
      throw error instanceof WriterFailed
        ? error
        : new WriterFailed('The language model does not answer.', true, error);
    });
  if (answer.status === 429 || answer.status >= 500)
    throw new WriterFailed(`The language model answers ${answer.status}.`, true);
  if (answer.status !== 200) throw new WriterFailed(`The language model refuses with ${answer.status}.`, false);
  const content = readAnswer(answer.text);
  if (!content) throw new WriterFailed('The answer of the language model cannot be read.', true);
  return content;
}

async function bounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > ANSWER_BYTES) throw new WriterFailed('The language model answers too much.', true);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function readAnswer(text: string): StoryContent | null {
  try {
    const { choices } = JSON.parse(text) as { choices?: Array<{ message?: { content?: unknown } }> };
    const content = choices?.[0]?.message?.content;
    return typeof content === 'string' ? readContent(JSON.parse(content)) : null;
  } catch {
    return null;
  }
}

const SYSTEM = `You write short, warm, original stories for children of 6 to 10 who learn to read. Never: violence, weapons, alcohol, drugs, politics, disputes of faith, anything frightening, links, telephone numbers, real persons, brands. Answer with one JSON object and nothing else:
{"title": string, "pages": [string, …], "questions": [{"kind": "LITERAL" | "INFERENTIAL" | "VOCABULARY", "question": string, "options": [three different strings], "answer": index of the right option, "quote": a sentence of the pages, copied exactly, on which the answer rests}]}
Exactly three questions, one of them INFERENTIAL: its answer stands between the lines. Five to eight pages.`;

function promptOf(
  { language, level, theme, letters, hero, isGirl, words }: StoryOrder,
  faults: readonly Fault[],
): string {
  const limit = LIMITS[level - 1] as (typeof LIMITS)[number];
  return [
    `Language: ${NAMES[language]}.`,
    `Theme: ${theme}.`,
    `Level ${level} of 4: ${limit.words[0]} to ${limit.words[1]} words in all pages together, no sentence of more than ${limit.sentence} words, short words.`,
    hero && `The hero is called ${hero}.`,
    isGirl != null && `The hero is a ${isGirl ? 'girl' : 'boy'}.`,
    words?.length && `Use as many of these words as fit, as they stand: ${words.join(', ')}.`,
    letters?.length &&
      `At least ${LEAST_LEARNED * 100} of 100 words consist of these letters alone: ${letters.join(' ')}.`,
    faults.length > 0 &&
      `A first try was refused. Mend this: ${faults.map(({ code, detail }) => (detail ? `${code} (${detail})` : code)).join('; ')}.`,
  ]
    .filter(Boolean)
    .join('\n');
}
