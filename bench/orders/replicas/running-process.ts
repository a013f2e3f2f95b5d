import { readFileSync } from 'node:fs';

/** How a process was started. */
export interface RunningProcess {
  /** What Node was given: its flags, a script and the arguments of that. */
  command: string[];
  environment: Record<string, string>;
}

/** Of the channel to the process that started it: whoever starts another one has a channel of their own. */
const isOfChannel = (variable: string) => variable.startsWith('NODE_CHANNEL_');

/** Reads how a process of this user was started, as proc(5) has it. */
export function readProcess(pid: number): RunningProcess {
  const [, ...command] = linesOf(`/proc/${pid}/cmdline`);
  const environment = linesOf(`/proc/${pid}/environ`)
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const)
    .filter(([variable]) => !isOfChannel(variable));
  return { command, environment: Object.fromEntries(environment) };
}

const linesOf = (file: string) => readFileSync(file, 'utf8').split('\0').slice(0, -1);
