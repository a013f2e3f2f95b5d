import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Notes that a shop runs on the packages of this checkout, so that no script exchanges them meanwhile: `scripts/set-up.mjs`
 * looks for it. Returns the function that takes the note back; one of a process that was killed does no harm.
 */
export function noteRunning(root = '.'): () => void {
  const notes = join(root, 'node_modules', '.cache', 'running-shops');
  const note = join(notes, String(process.pid));
  mkdirSync(notes, { recursive: true });
  writeFileSync(note, '');
  return () => rmSync(note, { force: true });
}
