import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { libraryStory, listStories, tokensOfPage } from '../story/story.service.ts';
import { subgraph } from '../subgraph.ts';
import { GAP, LETTER, newSpeaker } from './speaker.fixture.ts';

const NARRATION =
  'query ($id: ID!, $page: Int!) { storyNarration(storyId: $id, page: $page) { source url durationMs words { startsAt endsAt } } }';
const SOUND =
  'query ($id: ID!, $page: Int!, $word: Int!) { storyWordSound(storyId: $id, page: $page, word: $word) { source url words { startsAt } } }';
const speaker = newSpeaker();
const graph = testGraph(subgraph, speaker.environment);
const silent = testGraph(subgraph);
const failing = testGraph(subgraph, newSpeaker('FAIL').environment);
const babbling = testGraph(subgraph, newSpeaker('NOISE').environment);

const fetchAt = (world: typeof graph, url: string, method = 'GET') => {
  const { pathname, searchParams } = new URL(url);
  return world.subgraph.route(
    { method, path: pathname, search: searchParams, headers: {}, body: Buffer.alloc(0) },
    '127.0.0.1',
  );
};

describe('a page that a program reads', () => {
  it('comes with the time of each of its words, to the thousandth', async () => {
    const id = 'uz-koptok';
    const { storyNarration } = await graph.anonymous.data(NARRATION, { id, page: 1 });
    expect(storyNarration.source).toBe('SYNTHETIC');
    let at = 0;
    const expected: number[] = [];
    for (const { text, isWord } of tokensOfPage(libraryStory(id) as NonNullable<ReturnType<typeof libraryStory>>, 1)) {
      if (isWord) expected.push(at);
      at += isWord ? LETTER * text.length : GAP * text.length;
    }
    const starts = storyNarration.words.map((word: { startsAt: number }) => word.startsAt);
    expect(starts).toHaveLength(expected.length);
    for (const [n, start] of starts.entries()) expect(Math.abs(start - (expected[n] as number))).toBeLessThanOrEqual(2);
    expect(Math.abs(storyNarration.durationMs - at)).toBeLessThanOrEqual(2);
  });

  it('is at an address that anybody may keep for ever, without a trace of who asked', async () => {
    const { storyNarration } = await (await graph.newUser('STUDENT')).data(NARRATION, { id: 'uz-momiq', page: 1 });
    expect(storyNarration.url).toMatch(
      /^https:\/\/api\.alif24\.uz\/callbacks\/narration\?story=uz-momiq&page=1&of=[\da-f]{16}$/,
    );
    const answer = await fetchAt(graph, storyNarration.url);
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'audio/wav',
        'cache-control': 'public, max-age=31536000, immutable',
        'access-control-allow-origin': '*',
      },
    });
    expect((answer.body as Buffer).toString('latin1', 0, 4)).toBe('RIFF');
    expect(Object.keys(answer.headers ?? {})).not.toContain('set-cookie');
  });

  it('is said once, also for a class that opens it together', async () => {
    const before = speaker.asked().length;
    const asks = Array.from({ length: 20 }, () => graph.anonymous.data(NARRATION, { id: 'en-lamp', page: 3 }));
    const [first, ...others] = await Promise.all(asks);
    for (const other of others) expect(other).toEqual(first);
    await graph.anonymous.data(NARRATION, { id: 'en-lamp', page: 3 });
    await fetchAt(graph, first.storyNarration.url);
    expect(speaker.asked().length - before).toBe(1);
  });

  it('reaches the program in letters that it knows, and nothing of ours besides', async () => {
    await graph.anonymous.data(NARRATION, { id: 'uz-botaloq', page: 1 });
    const asked = speaker.asked().at(-1);
    expect(asked?.text).toContain("Bo'taloq");
    expect(asked?.text).not.toMatch(/[ʻʼ]/);
    expect(asked?.environment.filter((name) => !/^(?:PATH|LC_ALL|__CF.*)$/.test(name))).toEqual([]);
    expect(asked?.arguments).toEqual(['-v', 'uz', '-s', '135', '-m', '--stdin', '--stdout']);
  });

  it('has, where its address is of another time, today’s sound, which is not kept', async () => {
    const url = 'https://api.alif24.uz/callbacks/narration?story=uz-momiq&page=1';
    for (const old of ['', '&of=', '&of=0000000000000000']) {
      expect(await fetchAt(graph, url + old)).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
    }
  });
});

describe('a word of a page', () => {
  it('is said by itself, and slowly', async () => {
    const { storyWordSound } = await graph.anonymous.data(SOUND, { id: 'uz-laylak', page: 1, word: 4 });
    expect(storyWordSound).toMatchObject({ source: 'SYNTHETIC', words: [{ startsAt: 0 }] });
    const asked = speaker.asked().at(-1);
    expect(asked?.text).toMatch(/<speak><audio src="[^"]+"\/>Uning<\/speak>/);
    expect(asked?.arguments[3]).toBe('105');
    expect(await fetchAt(graph, storyWordSound.url)).toMatchObject({ status: 200 });
  });
});

describe('what is not there', () => {
  it.each([
    ['a story', { id: 'uz-yoq', page: 1, word: 0 }],
    ['a page before the first', { id: 'uz-momiq', page: 0, word: 0 }],
    ['a page after the last', { id: 'uz-momiq', page: 99, word: 0 }],
    ['a word', { id: 'uz-momiq', page: 1, word: 99 }],
    ['a word before the first', { id: 'uz-momiq', page: 1, word: -1 }],
  ])('is not said: %s', async (name, variables) => {
    expect((await graph.anonymous.data(SOUND, variables)).storyWordSound).toBeNull();
    if (!name.includes('word')) expect((await graph.anonymous.data(NARRATION, variables)).storyNarration).toBeNull();
    const search = new URLSearchParams({
      story: variables.id,
      page: String(variables.page),
      word: String(variables.word),
    });
    expect(await fetchAt(graph, `https://x/callbacks/narration?${search}`)).toMatchObject({ status: 404 });
  });

  it.each([
    '',
    '?story=uz-momiq',
    '?story=uz-momiq&page=x',
    '?story=uz-momiq&page=1e2',
    '?story=../x&page=1',
    '?story=uz-momiq&page=1&word=',
  ])('is not found: %s', async (search) => {
    expect(await fetchAt(graph, `https://x/callbacks/narration${search}`)).toMatchObject({ status: 404 });
  });

  it('is a way to send something in', async () => {
    expect(await fetchAt(graph, 'https://x/callbacks/narration?story=uz-momiq&page=1', 'POST')).toMatchObject({
      status: 405,
    });
  });

  it('is read by nobody where there is no voice, or one that fails', async () => {
    for (const world of [silent, failing, babbling]) {
      expect(await world.anonymous.data(NARRATION, { id: 'uz-momiq', page: 1 })).toEqual({ storyNarration: null });
      expect(await fetchAt(world, 'https://x/callbacks/narration?story=uz-momiq&page=1')).toMatchObject({
        status: 404,
      });
    }
  });
});

describe('a recording', () => {
  const recordings = mkdtempSync(join(tmpdir(), 'alif24-recordings-'));
  mkdirSync(join(recordings, 'uz-momiq'));
  const words = tokensOfPage(libraryStory('uz-momiq') as NonNullable<ReturnType<typeof libraryStory>>, 1).filter(
    ({ isWord }) => isWord,
  );
  const put = (page: number, times: unknown) => {
    writeFileSync(join(recordings, 'uz-momiq', `${page}.mp3`), `voice of page ${page}`);
    writeFileSync(join(recordings, 'uz-momiq', `${page}.json`), JSON.stringify({ durationMs: 4200, words: times }));
  };
  put(
    1,
    words.map((_, n) => [n * 100, n * 100 + 90]),
  );
  put(2, [[0, 90]]);
  const recorded = testGraph(subgraph, { ...newSpeaker().environment, NARRATION_RECORDINGS: recordings });

  it('comes before a program, with its times and its own sound', async () => {
    const { storyNarration } = await recorded.anonymous.data(NARRATION, { id: 'uz-momiq', page: 1 });
    expect(storyNarration).toMatchObject({ source: 'RECORDED', durationMs: 4200 });
    expect(storyNarration.words.slice(0, 2)).toEqual([
      { startsAt: 0, endsAt: 90 },
      { startsAt: 100, endsAt: 190 },
    ]);
    const answer = await fetchAt(recorded, storyNarration.url);
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'audio/mpeg' } });
    expect(String(answer.body)).toBe('voice of page 1');
  });

  it('whose times do not fit the page is heard without them', async () => {
    const { storyNarration } = await recorded.anonymous.data(NARRATION, { id: 'uz-momiq', page: 2 });
    expect(storyNarration).toMatchObject({ source: 'RECORDED', words: [] });
  });

  it('of one page leaves the others to the program', async () => {
    const { storyNarration } = await recorded.anonymous.data(NARRATION, { id: 'uz-momiq', page: 3 });
    expect(storyNarration.source).toBe('SYNTHETIC');
  });
});

/** The real one, where it is installed. */
const path = '/usr/local/bin:/usr/bin:/bin';
const isInstalled = (() => {
  try {
    execFileSync('espeak-ng', ['--version'], { env: { PATH: path }, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe.runIf(isInstalled)('eSpeak NG itself (needs espeak-ng)', () => {
  const cache = mkdtempSync(join(tmpdir(), 'alif24-espeak-'));
  const real = testGraph(subgraph, { ESPEAK_PATH: 'espeak-ng', PATH: path, NARRATION_CACHE: cache });
  const library = listStories({}, 100, null).edges.map(({ node }) => node);

  it('tells the time of every word of every page of the library', { timeout: 120_000 }, async () => {
    for (const story of library) {
      for (const [at] of story.pages.entries()) {
        const count = tokensOfPage(story, at + 1).filter(({ isWord }) => isWord).length;
        const { storyNarration } = await real.anonymous.data(NARRATION, { id: story.id, page: at + 1 });
        const starts: number[] = storyNarration.words.map((word: { startsAt: number }) => word.startsAt);
        expect([story.id, at + 1, starts.length]).toEqual([story.id, at + 1, count]);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }
    }
  });

  it('is heard to begin a sentence when its first word is said to begin, within 150 ms', {
    timeout: 120_000,
  }, async () => {
    for (const { id, pages, language } of library.filter(({ level }) => level > 2)) {
      for (const at of pages.keys()) {
        const { storyNarration } = await real.anonymous.data(NARRATION, { id, page: at + 1 });
        const sound = ((await fetchAt(real, storyNarration.url)).body as Buffer).subarray(58);
        const tokens = tokensOfPage(libraryStory(id) as NonNullable<ReturnType<typeof libraryStory>>, at + 1);
        const starts: number[] = storyNarration.words.map((word: { startsAt: number }) => word.startsAt);
        let word = 0;
        for (const { text, isWord } of tokens) {
          if (isWord) word++;
          else if (/[.?!] /.test(text)) {
            const said = starts[word] ?? 0;
            const drift = heardAfterPause(sound, said) - said;
            expect({ id, page: at + 1, word, language, drift, is: Math.abs(drift) < 150 }).toMatchObject({ is: true });
          }
        }
      }
    }
  });
});

/** Where, in milliseconds, sound begins after the longest silence of the half second before `said` and a fifth of one after it. */
function heardAfterPause(sound: Buffer, said: number): number {
  // In μ-law the seven low bits, turned over, say how loud a sample is; these windows have 10 ms.
  const isLoud = (ms: number) => {
    const window = sound.subarray(Math.round(22.05 * ms), Math.round(22.05 * (ms + 10)));
    return window.some((byte) => (~byte & 0x7f) > 0x18);
  };
  let best = { length: 0, end: said };
  let length = 0;
  for (let ms = Math.max(said - 500, 0); ms < said + 500; ms += 10) {
    if (!isLoud(ms)) length += 10;
    else {
      if (length > best.length) best = { length, end: ms };
      length = 0;
    }
  }
  return best.end;
}
