import { join } from 'node:path';
import { reportedUrl, startProcess } from '../start-process.ts';
import type { Contender } from './contender.ts';

export const stockApollo: Contender = {
  name: 'stock Apollo',
  async start({ dir, supergraphFile }) {
    const command = [join(import.meta.dirname, '..', 'processes', 'stock-apollo.ts'), supergraphFile];
    const environment = { APOLLO_TELEMETRY_DISABLED: '1' };
    const process = await startProcess({ dir, name: 'stock-apollo', command, environment });
    return { url: await reportedUrl(process), process, [Symbol.asyncDispose]: process[Symbol.asyncDispose] };
  },
};
