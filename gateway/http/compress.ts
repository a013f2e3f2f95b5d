import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { createNegotiator } from './content-negotiation.ts';

/** Characters of the smallest response that is compressed: smaller ones fit a packet or two anyway. */
const smallest = 1024;

type Encoding = 'zstd' | 'br' | 'gzip' | 'identity';

/**
 * zstd would compress best for the time it takes, but there are clients that announce it and cannot read it: they get it only
 * when they prefer it.
 */
const preferredEncoding = createNegotiator<Encoding>(['br', 'gzip', 'zstd', 'identity'], 'identity');

const [zstd, brotli, gzipped] = [promisify(zstdCompress), promisify(brotliCompress), promisify(gzip)];

/** With levels at which a response is compressed faster than most networks carry it. */
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

/** The text in the encoding that the client prefers, compressed off the main thread; null when it is to be sent as it is. */
export function compress(text: string, acceptEncoding: string | undefined): Promise<CompressedText> | null {
  if (acceptEncoding === undefined || text.length < smallest) return null;
  const encoding = preferredEncoding(acceptEncoding);
  if (encoding === null || encoding === 'identity') return null;
  return compressors[encoding](text).then((bytes) => ({ encoding, bytes }));
}
