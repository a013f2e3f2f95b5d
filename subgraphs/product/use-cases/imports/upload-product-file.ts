import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { mostFiles, type ProductFile, partCountOf, sizeOfPart } from '../../domain/product-file.ts';
import { countFiles, findFile, insertFile, savePart } from '../../store/product-files.ts';

/** Says that a file is going to be uploaded. */
export function beginProductFile(
  { database, clock }: Dependencies,
  given: Pick<ProductFile, 'name' | 'size'>,
  ownerId: string,
) {
  return database.transact(async (tx) => {
    if ((await countFiles(tx, ownerId)) >= mostFiles) return refuse('too-many-files');
    const file: ProductFile = { id: uuidv7(), ownerId, ...given, createdAt: clock() };
    await insertFile(tx, file);
    return file;
  });
}

export interface UploadPart {
  fileId: string;
  index: number;
  content: Uint8Array<ArrayBuffer>;
}

/** Keeps a part of a file; one that is uploaded again takes the place of the one before. */
export function uploadPart({ database }: Dependencies, { fileId: id, index, content }: UploadPart, ownerId: string) {
  return database.transact(async (tx) => {
    const file = await findFile(tx, { id, ownerId });
    if (!file) return refuse('unknown-file');
    const expected = sizeOfPart(file, index);
    if (expected === 0) return refuse('no-such-part', { count: partCountOf(file) });
    if (content.length !== expected) return refuse('part-size', { expected, found: content.length });
    await savePart(tx, id, index, content);
    return file;
  });
}
