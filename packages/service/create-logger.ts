import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { loggableError } from '#packages/loggable-error/loggable-error.ts';

/** Logs JSON lines, on stdout unless told otherwise. Of errors (`err`) nothing that may be about a person is written. */
export function createLogger(options: LoggerOptions, destination?: DestinationStream): Logger {
  const all = { ...options, serializers: { err: loggableError } };
  return destination ? pino(all, destination) : pino(all);
}
