import { errorSigns } from '#packages/sql/error-signs.ts';
import { printable } from '#packages/text/printable.ts';

/** An error as it may be written down: without anything that was sent to a database or came from one. */
interface LoggableError {
  type: string;
  message: string;
  /** Of Prisma, the driver or Node.js. */
  code?: string;
  /** Of PostgreSQL. */
  sqlState?: string;
  /** Where it was thrown. */
  stack: string;
  cause?: unknown;
  /** Those it gathers. */
  errors?: unknown[];
}

/** How deep causes are followed; guards against errors that cause each other. */
const deepest = 8;

/** Codes of Prisma of which the message repeats the value that was refused. */
const repeatValues = ['P2005', 'P2006', 'P2007', 'P2009', 'P2019', 'P2020', 'P2023'];

/** Class of SQLSTATEs of which it does: data exception. Those of violated constraints name columns only. */
const dataException = '22';

/**
 * What of an error may go to a log, or wherever else it is kept. Errors of databases carry rows ("Failing row contains …"),
 * those of Prisma the arguments of the call and lines of our source; any of it can be somebody's address. Properties that
 * are not known to be harmless are left out. Serves as pino's serializer of `err`; what is not an error passes as it is.
 */
export function loggableError(error: unknown): unknown {
  return describe(error, 0);
}

/** The message of an error, in one line, with as little in it, and without control characters. */
export function loggableMessage(error: unknown): string {
  const message = isError(error) ? `${error.name}: ${messageOf(error)}` : String(error);
  return printable(message).replaceAll(/\s+/g, ' ');
}

function describe(error: unknown, depth: number): unknown {
  if (!isError(error)) return error;
  const { code, cause, errors } = error as Error & { code?: unknown; errors?: unknown };
  const message = messageOf(error);
  const sqlState = sqlStateOf(error);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const described: LoggableError = {
    type: error.name,
    message,
    stack: [`${error.name}: ${message}`, ...frames].join('\n'),
  };
  if (typeof code === 'string') described.code = code;
  if (sqlState !== undefined) described.sqlState = sqlState;
  if (depth >= deepest) return described;
  if (isError(cause)) described.cause = describe(cause, depth + 1);
  if (Array.isArray(errors)) described.errors = errors.filter(isError).map((each) => describe(each, depth + 1));
  return described;
}

function messageOf(error: Error): string {
  const { code } = error as { code?: unknown };
  const refusedValue = sqlStateOf(error)?.startsWith(dataException) || repeatValues.includes(String(code));
  if (refusedValue) return 'the database refused a value';
  if (!error.name.startsWith('PrismaClient')) return error.message;
  // Before the last line: where the call is in our source, and its arguments.
  return error.message.trimEnd().split('\n').at(-1) ?? '';
}

/** Told from the code of an error of Prisma by its first letter, and from that of Node.js by its digits. */
function sqlStateOf(error: Error): string | undefined {
  return [...errorSigns(error)].find((sign) => /^(?!P)(?=.*\d)[0-9A-Z]{5}$/.test(sign));
}

/** Also one of another realm, such as those that Node.js throws within a sandbox. */
function isError(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value && 'stack' in value;
}
