import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worthIt = 1024;
const text = /\.(?:js|css|html|svg|json|webmanifest|xml|txt)$/;

/** A file as gzip and as brotli, by the ending that servers look for; nothing where that saves nobody anything. */
export async function compressed(
  name: string,
  source: string | Uint8Array,
): Promise<[ending: string, bytes: Uint8Array][]> {
  if (!text.test(name) || source.length < worthIt) return [];
  const bytes = Buffer.from(source);
  const quality = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  };
  const [gz, br] = await Promise.all([promisify(gzip)(bytes, { level: 9 }), promisify(brotliCompress)(bytes, quality)]);
  return [
    ['.gz', gz],
    ['.br', br],
  ];
}
