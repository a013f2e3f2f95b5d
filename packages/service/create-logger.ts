import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { loggableError } from '#packages/loggable-error/loggable-error.ts';
import { logOutput } from './log-output.ts';

/** Logs JSON lines, on stdout unless told otherwise. Of errors (`err`) nothing that may be about a person is written. */
export function createLogger(options: LoggerOptions, destination: DestinationStream = logOutput): Logger {
  return pino({ ...options, serializers: { err: loggableError } }, destination);
}
