import type { TemplatePart } from './message-template.ts';

/** Why a template cannot be used. It says nothing of what the template was filled in with. */
export interface TemplateProblem {
  part: TemplatePart;
  /** Of the part, 1 for the first; null where it cannot be told. */
  line: number | null;
  /** In English, for whoever writes templates. */
  message: string;
}

/** What the engine throws. */
interface EngineError extends Error {
  token: { getPosition(): [line: number, column: number] };
}

/** The words of the engine for a file that is not there, which no file is. */
const lookUp = /^ENOENT/;

/** What was thrown while a part was filled in, as a problem of that part. Throws it again when the template is not at fault. */
export function problemOfError(part: TemplatePart, error: unknown): TemplateProblem {
  if (!(error instanceof Error)) throw error;
  if (!isEngineError(error)) return { part, line: null, message: error.message };
  const [line] = error.token.getPosition();
  const message = error.message.replace(/(?:, file:.*)?, line:\d+, col:\d+$/, '');
  return { part, line, message: lookUp.test(message) ? 'nothing can be included' : message };
}

const isEngineError = (error: Error): error is EngineError =>
  'token' in error && typeof error.token === 'object' && error.token !== null && 'getPosition' in error.token;

/** A problem in one line: `html: line 3: undefined variable: nam`. */
export const describeProblem = ({ part, line, message }: TemplateProblem): string =>
  `${part}: ${line === null ? '' : `line ${line}: `}${message}`;
