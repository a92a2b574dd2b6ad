import { randomBytes } from 'node:crypto';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { coinsOf, family, MARK, ONE, START, stoppedReading } from './reading-world.fixture.ts';
import { openRecogniser, saidAt } from './recogniser.fixture.ts';
import { RecogniserFailed, transcribe } from './speech-to-text.ts';

const recogniser = await openRecogniser();
const graph = testGraph(subgraph, { STT_URL: recogniser.url, STT_KEY: 'key of a test', STT_MODEL: 'tiny' });
afterAll(() => recogniser.close());

const PATH = '/callbacks/recordings';
const DOOR = 'mutation ($id: ID!) { submitRecording(input: { readingId: $id }) { url ticket mostBytes expiresAt } }';
const sound = (bytes = 4_000) => Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), randomBytes(bytes)]);
const send = (ticket: string, body: Buffer = sound(), type = 'audio/webm;codecs=opus') =>
  graph.subgraph.route(
    {
      method: 'POST',
      path: PATH,
      search: new URLSearchParams(),
      headers: { authorization: `Bearer ${ticket}`, 'content-type': type },
      body,
    },
    '127.0.0.1',
  );
const door = async (who: GraphClient, id: string) => (await who.data(DOOR, { id })).submitRecording;
const objects = async () =>
  Number((await graph.context().db.query('SELECT count(*) FROM main.reading_recordings'))[0].count);
const readingOf = async (who: GraphClient, id: string) => (await who.data(ONE, { id })).reading;
const runJob = async (name: string, readingId?: string, isLastAttempt = true) =>
  graph.subgraph.jobs
    .find((job) => job.name === name)
    ?.run({ readingId } as object, { attempt: 1, isLastAttempt, signal: new AbortController().signal });
const consent = (studentId: string, purpose: string, isGiven: boolean) =>
  graph.context().db.query(
    `INSERT INTO shared.consents (student_id, purpose, is_given, text_version, decided_by, network, request_id)
     VALUES ($1, $2, $3, 'test', $1, '', 'test')`,
    [studentId, purpose, isGiven],
  );

/** A pupil who may be recorded, and a finished reading of theirs. */
async function recorded() {
  const people = await family(graph, ['VOICE', 'AI']);
  return { ...people, ...(await stoppedReading(graph, people.pupil, { method: 'RECORDING' })) };
}

describe('a recording', () => {
  it('is sent to the recogniser with the text, scored by its words and times, and then there is none left', async () => {
    const { pupil, id, words } = await recorded();
    const heard = words.slice(0, 30).map((word) => word.toLowerCase().replace(/[.,“”]/g, ''));
    recogniser.says({ status: 200, body: { text: '', words: saidAt(heard.toSpliced(5, 1).join(' ')) } });
    recogniser.asked.length = 0;
    const { ticket } = await door(pupil, id);
    expect((await send(ticket)).status).toBe(202);
    expect((await readingOf(pupil, id)).state).toBe('SCORING');
    await graph.runJobs();
    expect(recogniser.asked).toHaveLength(1);
    expect(recogniser.asked[0]).toMatchObject({
      path: '/v1/audio/transcriptions',
      authorization: 'Bearer key of a test',
      form: { model: 'tiny', language: 'uz', response_format: 'verbose_json', 'timestamp_granularities[]': 'word' },
      file: { name: 'reading.webm', type: 'audio/webm', bytes: 4_004 },
    });
    expect(recogniser.asked[0]?.form.prompt).toMatch(/^Buxoroda baland minora/);
    const reading = await readingOf(pupil, id);
    expect(reading).toMatchObject({
      state: 'ANALYSED',
      source: 'RECOGNISER',
      isTrusted: true,
      failure: null,
      coins: 3,
    });
    expect(reading.result.marks).toEqual([{ word: 5, verdict: 'OMITTED' }]);
    expect(reading.result).toMatchObject({ wordsRead: 30, correctWords: 29, seconds: 14.4 });
    expect(await objects()).toBe(0);
  });

  it('comes in by its ticket once, of a known form and size', async () => {
    const { pupil, id } = await recorded();
    const { ticket, mostBytes } = await door(pupil, id);
    const refused = async (answer: ReturnType<typeof send>) => ({ ...(await answer), headers: undefined });
    expect(await refused(send('no-such-ticket'))).toEqual({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await refused(send(ticket, Buffer.from('<html>none of a sound</html>')))).toEqual({
      status: 400,
      body: { code: 'BAD_USER_INPUT' },
    });
    expect((await send(ticket, sound(), 'text/html')).status).toBe(400);
    expect((await send(ticket, sound(mostBytes))).status).toBe(413);
    expect(await readingOf(pupil, id)).toMatchObject({ state: 'STOPPED' });
    expect((await send(ticket)).status).toBe(202);
    expect((await send(ticket)).status).toBe(404);
    expect(await pupil.codes(DOOR, { id })).toEqual(['CONFLICT']);
    expect(await pupil.codes(MARK, { input: { readingId: id, wordsRead: 3, marks: [] } })).toEqual(['CONFLICT']);
    const other = await stoppedReading(graph, pupil, { method: 'RECORDING' });
    expect(await pupil.codes(DOOR, { id: other.id })).toEqual(['CONFLICT']);
    recogniser.says({ status: 200, body: { text: 'Buxoroda baland minora bor' } });
    await graph.runJobs();
    expect(await readingOf(pupil, id)).toMatchObject({ state: 'ANALYSED', result: { wordsRead: 4 } });
    expect((await door(pupil, other.id)).ticket).toEqual(expect.any(String));
    await runJob('main.drop-recordings');
  });

  it('that comes when an adult has judged the reading meanwhile is not taken, and the result stands', async () => {
    const { pupil, mother, id } = await recorded();
    const { ticket } = await door(pupil, id);
    await mother.data(MARK, { input: { readingId: id, wordsRead: 5, marks: [] } });
    const { status, body } = await send(ticket);
    expect({ status, body }).toEqual({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await readingOf(pupil, id)).toMatchObject({ state: 'ANALYSED', source: 'ADULT', result: { wordsRead: 5 } });
  });

  it('is asked for from another host by its preflight', async () => {
    const asked = { method: 'OPTIONS', path: PATH, search: new URLSearchParams(), headers: {}, body: Buffer.alloc(0) };
    const { status, headers } = await graph.subgraph.route(asked, '');
    expect([status, headers?.['access-control-allow-headers']]).toEqual([204, 'authorization, content-type']);
  });

  it('needs the consents to the voice and to an intelligence of somebody else, at each step', async () => {
    const START_IT = { input: { storyId: 'uz-laylak', method: 'RECORDING' } };
    for (const consents of [[], ['VOICE' as const], ['AI' as const]]) {
      const { pupil } = await family(graph, consents);
      expect(await pupil.codes(START, START_IT)).toEqual(['CONSENT_REQUIRED']);
      expect((await pupil.data('{ me { readingMethods } }')).me.readingMethods).toEqual(['ADULT']);
    }
    const { pupil, id } = await recorded();
    const { ticket } = await door(pupil, id);
    await consent(pupil.userId, 'VOICE', false);
    expect(await pupil.codes(DOOR, { id })).toEqual(['CONSENT_REQUIRED']);
    expect((await send(ticket)).status).toBe(403);
    await consent(pupil.userId, 'VOICE', true);
    expect((await send(ticket)).status).toBe(202);
    await consent(pupil.userId, 'AI', false);
    recogniser.asked.length = 0;
    await graph.runJobs();
    expect(recogniser.asked).toEqual([]);
    expect(await readingOf(pupil, id)).toMatchObject({ state: 'STOPPED', failure: 'CONSENT_REQUIRED' });
    const left = await graph.context().db.query('SELECT 1 FROM main.reading_recordings WHERE reading_id = $1', [id]);
    expect(left).toEqual([]);
  });

  it('is not for strangers to send', async () => {
    const { stranger, id } = await recorded();
    expect(await stranger.codes(DOOR, { id })).toEqual(['NOT_FOUND']);
  });

  it.each([429, 500, 503])(
    'that the recogniser answers with %i is kept and sent again, and at last an adult marks it',
    async (status) => {
      const { pupil, mother, id } = await recorded();
      recogniser.says({ status, body: { error: { message: 'busy' } } });
      await send((await door(pupil, id)).ticket);
      await expect(runJob('main.score-recording', id, false)).rejects.toThrow(RecogniserFailed);
      expect((await readingOf(pupil, id)).state).toBe('SCORING');
      await runJob('main.score-recording', id, true);
      expect(await readingOf(pupil, id)).toMatchObject({
        state: 'STOPPED',
        failure: 'SUBGRAPH_UNAVAILABLE',
        result: null,
      });
      const { markReading } = await mother.data(MARK, { input: { readingId: id, wordsRead: 25, marks: [] } });
      expect(markReading).toMatchObject({ state: 'ANALYSED', failure: null, source: 'ADULT', coins: 3 });
      expect(graph.logged.join('')).not.toMatch(/Buxoroda|Bearer|1a45dfa3/i);
    },
  );

  it.each([
    ['refused for good', { status: 401, body: { error: {} } }, 'SUBGRAPH_UNAVAILABLE'],
    ['answered with no JSON', { status: 200, body: '<html>' }, 'SUBGRAPH_UNAVAILABLE'],
    ['answered without words', { status: 200, body: { segments: [] } }, 'SUBGRAPH_UNAVAILABLE'],
    ['silent', { status: 200, body: { text: '' } }, 'BAD_USER_INPUT'],
    ['about something else', { status: 200, body: { text: 'hmhm xxxx' } }, 'BAD_USER_INPUT'],
  ])('that is %s is not sent again, and an adult marks it', async (_name, reply, failure) => {
    const { pupil, id } = await recorded();
    recogniser.says(reply);
    await send((await door(pupil, id)).ticket);
    await runJob('main.score-recording', id, false);
    expect(await readingOf(pupil, id)).toMatchObject({ state: 'STOPPED', failure });
    const left = await graph.context().db.query('SELECT 1 FROM main.reading_recordings WHERE reading_id = $1', [id]);
    expect(left).toEqual([]);
  });

  it('is gone after a day, whatever became of its scoring', async () => {
    const { pupil, id } = await recorded();
    await send((await door(pupil, id)).ticket);
    await graph.context().db.query(`UPDATE main.reading_recordings SET created_at = now() - interval '23 hours'`);
    await runJob('main.drop-recordings');
    expect(await objects()).toBeGreaterThan(0);
    await graph
      .context()
      .db.query(`UPDATE main.reading_recordings SET created_at = now() - interval '23 hours 40 minutes'`);
    await runJob('main.drop-recordings');
    expect(await objects()).toBe(0);
    expect(await readingOf(pupil, id)).toMatchObject({ state: 'STOPPED', failure: 'SUBGRAPH_UNAVAILABLE' });
  });
});

describe('a recogniser', () => {
  const provider = { url: recogniser.url, key: null, model: 'tiny', isOwn: true };
  const recording = { audio: sound(), contentType: 'audio/webm', language: 'uz' as const, words: ['Katta'] };

  it('that does not answer in time may later', async () => {
    recogniser.says({ status: 200, body: '', afterMilliseconds: 60_000 });
    await expect(transcribe(provider, recording, 50)).rejects.toMatchObject({ isPassing: true });
  });

  it('that hangs up, or is not there, may later', async () => {
    recogniser.says({ status: 200, body: '', afterMilliseconds: 1 });
    await expect(transcribe(provider, recording)).rejects.toMatchObject({ isPassing: true });
    await expect(transcribe({ ...provider, url: 'http://127.0.0.1:9' }, recording)).rejects.toMatchObject({
      isPassing: true,
    });
  });

  it('that says how sure it is, is believed', async () => {
    const words = [
      { word: ' Katta ', start: 0.1, end: 0.4, probability: 0.2 },
      { word: 'olma', confidence: 'high' },
      7,
    ];
    recogniser.says({ status: 200, body: { words } });
    expect(await transcribe(provider, recording)).toEqual([
      { word: 'Katta', start: 0.1, end: 0.4, confidence: 0.2 },
      { word: 'olma' },
    ]);
  });

  it('that answers without end is not listened to', async () => {
    recogniser.says({ status: 200, body: 'a'.repeat(2 * 1024 * 1024) });
    await expect(transcribe(provider, recording)).rejects.toMatchObject({ isPassing: false });
  });
});

describe("what the browser's recogniser heard", () => {
  const HEARD =
    'mutation ($input: SubmitHeardTextInput!) { submitHeardText(input: $input) { state source isTrusted coins result { wordsRead correctWords } } }';

  it('is practice: it has a result, earns nothing, and is no adult judgement until there is one', async () => {
    const { pupil, mother } = await family(graph, ['VOICE', 'AI']);
    const { id, words } = await stoppedReading(graph, pupil, { method: 'BROWSER' });
    const { submitHeardText } = await pupil.data(HEARD, {
      input: { readingId: id, text: words.slice(0, 24).join(' ') },
    });
    expect(submitHeardText).toEqual({
      ...{ state: 'ANALYSED', source: 'BROWSER', isTrusted: false, coins: 0 },
      result: { wordsRead: 24, correctWords: 24 },
    });
    const marks = { input: { readingId: id, wordsRead: 24, marks: [] } };
    expect(await pupil.codes(MARK, marks)).toEqual(['FORBIDDEN']);
    expect(await coinsOf(graph, pupil.userId, 'main.reading')).toBe(0);
    expect((await mother.data(MARK, marks)).markReading).toMatchObject({ isTrusted: true, coins: 3 });
    expect(await pupil.codes(HEARD, { input: { readingId: id, text: 'Buxoroda' } })).toEqual(['FORBIDDEN']);
  });

  it('is not taken of a reading to an adult, nor without consent', async () => {
    const { pupil } = await family(graph, ['VOICE', 'AI']);
    const { id } = await stoppedReading(graph, pupil);
    expect(await pupil.codes(HEARD, { input: { readingId: id, text: 'Buxoroda' } })).toEqual(['BAD_USER_INPUT']);
    const { pupil: other } = await family(graph, ['VOICE']);
    expect(await other.codes(START, { input: { storyId: 'uz-laylak', method: 'BROWSER' } })).toEqual([
      'CONSENT_REQUIRED',
    ]);
  });
});
