import { parseEntry } from './log-lines.ts';

const FATAL = 60;

interface LoggedError {
  message?: string;
  cause?: LoggedError;
}

/**
 * What a line says of why a service ends: an error that is logged as fatal, with what caused it, or anything on standard error
 * that is no log line and belongs to no stack trace. Undefined when it says nothing of the kind.
 */
export function readProblem(line: string, isOnStandardError: boolean): string | undefined {
  const entry = parseEntry(line);
  if (entry === undefined) return isOnStandardError && !/^\s+at |^\s*$|^Node\.js v/.test(line) ? line : undefined;
  if (Number(entry['level']) < FATAL) return undefined;
  const messages: string[] = [];
  for (let error = entry['err'] as LoggedError | undefined; error?.message; error = error.cause) {
    messages.push(error.message);
  }
  return messages.join(': ') || String(entry['msg']);
}
