/** A file of products that is uploaded in parts. */
export interface ProductFile {
  id: string;
  /** Who uploads it: an account, or the caller id of a service. */
  ownerId: string;
  name: string;
  /** Bytes of the whole file. */
  size: number;
  createdAt: Date;
}

/** Bytes of each part but the last: written in base64 it leaves room in a request, which may have a mebibyte. */
export const partSize = 512 * 1024;

/** Most bytes of a file: some 100,000 rows with long descriptions. */
export const largestFile = 128 * partSize;

/** Most files that somebody keeps at a time. */
export const mostFiles = 10;

/** How long a file is kept. */
export const fileKeptMs = 24 * 3_600_000;

export const partCountOf = ({ size }: Pick<ProductFile, 'size'>): number => Math.ceil(size / partSize);

/** How many bytes a part has; 0 for one that the file has not. */
export function sizeOfPart({ size }: Pick<ProductFile, 'size'>, index: number): number {
  return Math.max(0, Math.min(partSize, size - index * partSize));
}

/** Indexes of the parts that are not there. */
export function missingParts(file: Pick<ProductFile, 'size'>, uploaded: ReadonlySet<number>): number[] {
  return Array.from({ length: partCountOf(file) }, (_, index) => index).filter((index) => !uploaded.has(index));
}
