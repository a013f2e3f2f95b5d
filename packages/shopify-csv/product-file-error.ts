/** A file that cannot be read as a whole: nothing of it is taken. */
export class ProductFileError extends Error {
  override name = 'ProductFileError';

  /** The line of the file, from 1; null when it is about the whole file. */
  readonly line: number | null;

  constructor(line: number | null, reason: string) {
    super(line === null ? reason : `line ${line}: ${reason}`);
    this.line = line;
  }
}
