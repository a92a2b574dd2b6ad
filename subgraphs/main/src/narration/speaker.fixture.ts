import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Milliseconds that the program below takes to say a letter, and to be silent between two words. */
export const LETTER = 40;
export const GAP = 60;

/** What the program was asked, once each time that it ran. */
export interface Asked {
  arguments: string[];
  text: string;
  environment: string[];
}

export interface Speaker {
  /** Settings under which the platform speaks through it. */
  environment: Record<string, string>;
  folder: string;
  asked(): Asked[];
}

/**
 * A program that speaks eSpeak NG's command line: SSML comes in, a WAV file of unknown length goes out, `<audio>` plays a file in its
 * place. Its words are tones whose length is known. `habit` is what it does instead of that.
 */
export function newSpeaker(habit: 'SPEAK' | 'FAIL' | 'HANG' | 'FLOOD' | 'NOISE' = 'SPEAK'): Speaker {
  const folder = mkdtempSync(join(tmpdir(), 'alif24-speaker-'));
  const [program, log] = [join(folder, 'speaker.mjs'), join(folder, 'asked.jsonl')];
  writeFileSync(program, `#!${process.execPath}\n${source(habit, log)}`);
  chmodSync(program, 0o755);
  return {
    folder,
    environment: { ESPEAK_PATH: program, NARRATION_CACHE: join(folder, 'cache') },
    asked: () =>
      existsSync(log)
        ? readFileSync(log, 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as Asked)
        : [],
  };
}

const source = (habit: string, log: string) => `
import { appendFileSync, readFileSync } from 'node:fs';
const text = readFileSync(0, 'utf8');
const asked = { arguments: process.argv.slice(2), text, environment: Object.keys(process.env) };
appendFileSync(${JSON.stringify(log)}, JSON.stringify(asked) + '\\n');
if (${JSON.stringify(habit)} === 'FAIL') process.exit(1);
if (${JSON.stringify(habit)} === 'HANG') setInterval(() => {}, 1000);
else if (${JSON.stringify(habit)} === 'FLOOD') {
  const write = () => process.stdout.write(Buffer.alloc(1 << 20), write);
  write();
} else if (${JSON.stringify(habit)} === 'NOISE') process.stdout.write('this is no sound');
else {
  const samples = [];
  const tone = (ms, loud) => {
    for (let n = 0; n < 22.05 * ms; n++) samples.push(Math.round(loud * Math.sin(n / 16)));
  };
  for (const [, file, word, other] of text.replace(/<\\/?s(?:peak)?>/g, '').matchAll(/<audio src="([^"]+)"\\/>|([\\p{L}\\p{N}'’-]+)|([^<])/gu)) {
    if (file) {
      const mark = readFileSync(file);
      for (let at = 44; at < mark.length; at += 2) samples.push(Math.round(0.8 * mark.readInt16LE(at)));
    } else tone(word ? ${LETTER} * word.length : ${GAP}, word ? 9000 : 0);
  }
  const head = Buffer.from('524946460000ff7f57415645666d74201000000001000100225600004 4ac00000200100064617461'.replace(' ', '') + '0000ff7f', 'hex');
  process.stdout.write(Buffer.concat([head, Buffer.from(Int16Array.from(samples).buffer)]));
}
`;
