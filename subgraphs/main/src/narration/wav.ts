/** Sound as numbers: one channel, 16 bits. */
export interface Sound {
  rate: number;
  samples: Int16Array;
}

const SCALE = 0x84;
const CLIP = 32635;

/**
 * Reads a WAV file of one channel with 16 bits; the sizes in its header are not believed, because a program that writes to a pipe
 * cannot know them. Null for anything else.
 */
export function readWav(file: Buffer): Sound | null {
  if (file.length < 44 || file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE')
    return null;
  let at = 12;
  let rate = 0;
  while (at + 8 <= file.length) {
    const name = file.toString('latin1', at, at + 4);
    const size = file.readUInt32LE(at + 4);
    if (name === 'data') {
      if (rate === 0) return null;
      const bytes = Math.min(size, file.length - at - 8) & ~1;
      const samples = new Int16Array(bytes / 2);
      for (let n = 0; n < samples.length; n++) samples[n] = file.readInt16LE(at + 8 + 2 * n);
      return { rate, samples };
    }
    if (name === 'fmt ') {
      const [format, channels, bits] = [
        file.readUInt16LE(at + 8),
        file.readUInt16LE(at + 10),
        file.readUInt16LE(at + 22),
      ];
      if (format !== 1 || channels !== 1 || bits !== 16) return null;
      rate = file.readUInt32LE(at + 12);
    }
    at += 8 + size + (size & 1);
  }
  return null;
}

/** A WAV file that every browser plays, with 8 bits a sample (μ-law, G.711): half as long, and speech loses nothing that a child hears. */
export function writeWav({ rate, samples }: Sound): Buffer {
  const file = Buffer.alloc(58 + samples.length + (samples.length & 1));
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(18, 16);
  file.writeUInt16LE(7, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('fact', 38, 'latin1');
  file.writeUInt32LE(4, 42);
  file.writeUInt32LE(samples.length, 46);
  file.write('data', 50, 'latin1');
  file.writeUInt32LE(samples.length, 54);
  for (let n = 0; n < samples.length; n++) file[58 + n] = muLaw(samples[n] as number);
  return file;
}

/** One sample by G.711: its sign, the place of its highest bit and four bits after that. */
function muLaw(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const size = Math.min(Math.abs(sample), CLIP) + SCALE;
  const exponent = 31 - Math.clz32(size) - 7;
  return ~(sign | (exponent << 4) | ((size >> (exponent + 3)) & 0x0f)) & 0xff;
}

/** A WAV file of one channel with 16 bits, as programs take it in. */
export function writePlainWav({ rate, samples }: Sound): Buffer {
  const file = Buffer.alloc(44 + 2 * samples.length);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(2 * rate, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(2 * samples.length, 40);
  for (const [n, sample] of samples.entries()) file.writeInt16LE(sample, 44 + 2 * n);
  return file;
}
