/** An import of a file by a job. */
export interface ProductImport {
  jobId: string;
  fileId: string;
  fileName: string;
  currency: string;
  dryRun: boolean;
  /** Rows of the file below its header; null until it is read. */
  rows: number | null;
  /** Columns that mean nothing here, as they are named. */
  ignored: string[];
}

/** What is wrong with a row of a file. */
export interface ImportFault {
  /** The product's place in the file, from 0 on. */
  product: number;
  /** Among the faults of the product, from 0 on. */
  number: number;
  line: number;
  column: string | null;
  handle: string | null;
  reason: string;
}
