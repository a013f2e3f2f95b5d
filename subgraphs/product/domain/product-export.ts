/** A file of products that a job writes. */
export interface ProductExport {
  jobId: string;
  /** Who reads it: an account, or the caller id of a service. */
  ownerId: string;
  currency: string;
  /** Options that there are columns for: most of a product when the job was started. */
  mostOptions: number;
  /** Bytes that are written. */
  size: number;
  /** Parts that are written. */
  partCount: number;
  /** Whether everything is written. */
  complete: boolean;
  createdAt: Date;
}

/** Most files that are kept for somebody: another one takes the place of the oldest. */
export const mostExports = 10;

/** How long a file is kept. */
export const exportKeptMs = 24 * 3_600_000;

/** Bytes in the parts of a file, none of which is larger than `most`. */
export function splitBytes(bytes: Uint8Array<ArrayBuffer>, most: number): Uint8Array<ArrayBuffer>[] {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < bytes.length; from += most) parts.push(bytes.subarray(from, from + most));
  return parts;
}
