import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { createPreference } from './accept.ts';

/** Below it, in bytes, an answer fits a packet or two anyway. */
const worthwhile = 1024;

type Encoding = 'zstd' | 'br' | 'gzip' | 'identity';

/** Prefers what compresses best for its time. */
const preferredEncoding = createPreference<Encoding>(['zstd', 'br', 'gzip', 'identity'], 'identity');

const [zstd, brotli, gzipped] = [promisify(zstdCompress), promisify(brotliCompress), promisify(gzip)];

/** Levels at which an answer is compressed faster than most networks carry it. */
const compressors: Record<Exclude<Encoding, 'identity'>, (text: string) => Promise<Buffer>> = {
  zstd: (text) => zstd(text, { params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
  br: (text) =>
    brotli(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 3,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }),
  gzip: (text) => gzipped(text, { level: 2 }),
};

export interface CompressedText {
  encoding: string;
  bytes: Buffer;
}

/** The text as the client prefers it, compressed off the main thread; null when it is to be sent as it is. */
export function compress(text: string, acceptEncoding: string | undefined): Promise<CompressedText> | null {
  if (acceptEncoding === undefined || text.length < worthwhile) return null;
  const encoding = preferredEncoding(acceptEncoding);
  if (encoding === null || encoding === 'identity') return null;
  return compressors[encoding](text).then((bytes) => ({ encoding, bytes }));
}
