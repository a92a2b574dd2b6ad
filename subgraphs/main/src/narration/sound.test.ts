import { mkdtempSync, readdirSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedText } from './espeak.ts';
import { MARK_RATE, mark, onset, takeMarksOut } from './marks.ts';
import { runProgram } from './run-program.ts';
import { newSpeaker } from './speaker.fixture.ts';
import { speechCache } from './speech-cache.ts';
import type { Speech } from './voice.ts';
import { readWav, writePlainWav, writeWav } from './wav.ts';
import { workQueue } from './work-queue.ts';

/** Something that sounds like speech as far as marks go: loud, but never from side to side with each sample. */
const speechLike = fc
  .array(fc.integer({ min: -30_000, max: 30_000 }), { maxLength: 40 })
  .map((levels) => levels.flatMap((level) => [level, level, level]));

describe('marks', () => {
  it('are found where they were put, and leave the sound as it was', () => {
    fc.assert(
      fc.property(fc.array(speechLike, { minLength: 1, maxLength: 8 }), (words) => {
        const marked = words.flatMap((word) => [...mark.samples, 0, ...word, 0]);
        const { sound, marks } = takeMarksOut({ rate: MARK_RATE, samples: Int16Array.from(marked) });
        expect([...sound.samples]).toEqual(words.flatMap((word) => [0, ...word, 0]));
        let at = 0;
        const starts = words.map((word) => {
          at += word.length + 2;
          return at - word.length - 2;
        });
        expect(marks).toEqual(starts);
      }),
    );
  });

  it('are found when they come softer than they were', () => {
    const soft = mark.samples.map((sample) => Math.round(sample * 0.5));
    expect(takeMarksOut({ rate: MARK_RATE, samples: soft }).marks).toEqual([0]);
  });
});

describe('a word', () => {
  it('begins where it is heard, not where the pause before it does', () => {
    const sound = { rate: MARK_RATE, samples: Int16Array.from([0, 3, -20, 15, 400, 9000, 0]) };
    expect([onset(sound, 0, 7), onset(sound, 5, 7), onset(sound, 0, 3)]).toEqual([4, 5, 0]);
  });
});

describe('a sound file', () => {
  const samples = Int16Array.from({ length: 300 }, (_, n) => Math.round(20_000 * Math.sin(n / 9)));

  it('is read as it was written, also when its header lies about its length', () => {
    const file = writePlainWav({ rate: 22_050, samples });
    expect(readWav(file)).toEqual({ rate: 22_050, samples });
    file.writeUInt32LE(0x7fff_0000, 40);
    expect(readWav(file)).toEqual({ rate: 22_050, samples });
  });

  it.each(['', 'RIFF', 'this is no sound', 'RIFF0000WAVEfmt '])('that is none is nothing: %j', (text) => {
    expect(readWav(Buffer.from(text.padEnd(60)))).toBeNull();
  });

  it('goes out with a byte a sample, each within a thirtieth of what it was', () => {
    const file = writeWav({ rate: 22_050, samples });
    expect([file.readUInt16LE(20), file.readUInt32LE(54), file.length]).toEqual([7, 300, 358]);
    for (const [n, sample] of samples.entries()) {
      const code = ~(file[58 + n] as number) & 0xff;
      const size = (((code & 0x0f) << 3) + 0x84) << ((code >> 4) & 7);
      const heard = (code & 0x80 ? -1 : 1) * (size - 0x84);
      expect(Math.abs(heard - sample)).toBeLessThanOrEqual(Math.abs(sample) / 30 + 8);
    }
  });
});

describe('a program', () => {
  const run = (habit: Parameters<typeof newSpeaker>[0], change = {}) =>
    runProgram({
      ...{
        command: newSpeaker(habit).environment.ESPEAK_PATH as string,
        arguments: [],
        searchPath: '',
        input: 'salom',
      },
      ...{ milliseconds: 30_000, bytes: 1_000_000, ...change },
    });

  it.each([
    ['that fails', 'FAIL', {}],
    ['that never ends', 'HANG', { milliseconds: 500 }],
    ['that says too much', 'FLOOD', {}],
  ] as const)('%s gives nothing, and does not stay', async (_name, habit, change) => {
    expect(await run(habit, change)).toBe('FAILED');
  });

  it('that is not there is told apart', async () => {
    expect(await run('SPEAK', { command: '/nowhere/espeak-ng' })).toBe('MISSING');
    expect(await run('SPEAK', { command: 'no-such-program' })).toBe('MISSING');
  });
});

describe('the text for a voice', () => {
  it('says where sentences end', () => {
    const pieces = [
      { text: 'a', isWord: true },
      { text: '.” ', isWord: false },
      { text: 'b', isWord: true },
    ];
    expect(markedText({ language: 'en', level: 1, pieces }, 'm')).toBe(
      '<speak><audio src="m"/>a.”</s> <audio src="m"/>b</speak>',
    );
  });

  it('is text, whatever stands in it', () => {
    const pieces = [
      { text: '<break time="9h"/>&', isWord: false },
      { text: 'a', isWord: true },
    ];
    expect(markedText({ language: 'en', level: 1, pieces }, '/tmp/"x"')).toBe(
      '<speak>&lt;break time=&quot;9h&quot;/&gt;&amp;<audio src="/tmp/&quot;x&quot;"/>a</speak>',
    );
  });
});

describe('work', () => {
  it('is done two at once, in turn, and what is too much is turned away', async () => {
    const queue = workQueue({ atOnce: 2, waiting: 1 });
    const begun: number[] = [];
    const ends: Array<() => void> = [];
    const work = (n: number) =>
      queue.run(() => {
        begun.push(n);
        return new Promise<number>((resolve) => ends.push(() => resolve(n)));
      });
    const [first, second, third] = [work(1), work(2), work(3)];
    expect(await work(4)).toBeNull();
    expect(begun).toEqual([1, 2]);
    ends[0]?.();
    expect(await first).toBe(1);
    await Promise.resolve();
    expect(begun).toEqual([1, 2, 3]);
    ends[1]?.();
    ends[2]?.();
    expect(await Promise.all([second, third])).toEqual([2, 3]);
  });

  it('that fails makes room', async () => {
    const queue = workQueue({ atOnce: 1, waiting: 0 });
    await expect(queue.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await queue.run(async () => 'yes')).toBe('yes');
  });
});

describe('what is kept of speech', () => {
  const speech = (size: number): Speech => ({
    ...{ audio: Buffer.alloc(size, 7), type: 'audio/wav', durationMs: 5 },
    words: [{ startsAt: 0, endsAt: 5 }],
  });

  it('comes back as it was, and is null when it is not there or broken', async () => {
    const cache = speechCache(join(mkdtempSync(join(tmpdir(), 'alif24-cache-')), 'new'), 1e6);
    await cache.put('a', speech(100));
    expect(await cache.get('a')).toEqual(speech(100));
    expect(await cache.get('b')).toBeNull();
  });

  it('does not grow without end: what was asked for longest ago goes first', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alif24-cache-'));
    const cache = speechCache(folder, 5000);
    for (let n = 0; n < 7; n++) {
      await cache.put(`s${n}`, speech(1000));
      utimesSync(join(folder, `s${n}.speech`), n + 1, n + 1);
    }
    await cache.get('s0');
    await cache.put('s7', speech(1000));
    const left = readdirSync(folder).map((name) => name.replace('.speech', ''));
    expect(left.length).toBeLessThanOrEqual(4);
    expect(left).toEqual(expect.arrayContaining(['s0', 's7']));
  });

  it('is no reason to fail where nothing can be kept', async () => {
    const cache = speechCache('/dev/null/nowhere', 5000);
    await cache.put('a', speech(10));
    expect(await cache.get('a')).toBeNull();
  });
});
