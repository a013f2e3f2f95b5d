import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportedUrl, startProcess } from '../start-process.ts';
import type { Contender } from './contender.ts';

/** A server that answers the same bytes without asking anybody. @param answers by request body */
export const bareHttp = (answers: Readonly<Record<string, string>>): Contender => ({
  name: 'bare HTTP server',
  async start({ dir }) {
    const file = join(dir, 'answers.json');
    writeFileSync(file, JSON.stringify(answers));
    const command = [join(import.meta.dirname, '..', 'processes', 'bare-http.ts'), file];
    const process = await startProcess({ dir, name: 'bare-http', command });
    return { url: await reportedUrl(process), process, [Symbol.asyncDispose]: process[Symbol.asyncDispose] };
  },
});
