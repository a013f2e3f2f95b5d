import { execFile } from 'node:child_process';
import { graphUrl } from '../shop/people.ts';

/** What a command printed, and its exit code. */
export interface Outcome {
  code: number;
  output: string;
  problems: string;
}

/** `npm run import:products` or `export:products` on the stack of the test, as its demo administrator. */
export function runCommand(script: 'import-products' | 'export-products', ...args: string[]): Promise<Outcome> {
  const env = { PATH: process.env['PATH'], GATEWAY_URL: graphUrl() };
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [`scripts/${script}.ts`, ...args], { env }, (_error, output, problems) => {
      if (child.exitCode === null) reject(new Error(`${script} was ended: ${problems}`));
      else resolve({ code: child.exitCode, output, problems });
    });
  });
}
