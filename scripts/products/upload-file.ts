import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import type { GraphSession } from './graph-session.ts';

const beginMutation = /* GraphQL */ `
  mutation BeginProductFile($input: BeginProductFileInput!) {
    begun: beginProductFile(input: $input) { ... on ProductFile { id partSize } ... on UserError { code message } }
  }
`;

export const uploadMutation = /* GraphQL */ `
  mutation UploadProductFilePart($input: UploadProductFilePartInput!) {
    uploaded: uploadProductFilePart(input: $input) { ... on ProductFile { id } ... on UserError { code message } }
  }
`;

const refused = z.object({ code: z.string(), message: z.string() });
const begun = z.object({ begun: z.union([z.object({ id: z.string(), partSize: z.int() }), refused]) });
const uploaded = z.object({ uploaded: z.union([z.object({ id: z.string() }), refused]) });

/** Uploads a file part by part; resolves to its id. Throws what is refused, or when it cannot be read. */
export async function uploadFile(session: GraphSession, path: string, signal: AbortSignal): Promise<string> {
  await using file = await open(path);
  const { size } = await file.stat();
  if (size === 0) throw new Error('the file is empty');
  const input = { name: basename(path), size };
  const { begun: made } = await session.ask(beginMutation, { input }, begun);
  if ('code' in made) throw new Error(`${made.code}: ${made.message}`);
  const { id: fileId, partSize } = made;
  for (let index = 0; index * partSize < size; index++) {
    signal.throwIfAborted();
    const bytes = Buffer.alloc(Math.min(partSize, size - index * partSize));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, index * partSize);
    if (bytesRead < bytes.length) throw new Error('the file was changed while it was read');
    const part = { fileId, index, content: bytes.toString('base64') };
    const { uploaded: answer } = await session.ask(uploadMutation, { input: part }, uploaded);
    if ('code' in answer) throw new Error(`${answer.code}: ${answer.message}`);
  }
  return fileId;
}
