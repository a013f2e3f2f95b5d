import type { GraphQLFormattedError } from 'graphql';
import type { Client } from 'graphql-ws';
import { iterate } from '../live/iterate.ts';
import type { Operation } from './operation.ts';
import { dataOf, type GraphQLResponse } from './post-operation.ts';
import { toError } from './souk-error.ts';

/** Where a subscription begins. Default: at the present. */
export interface Beginning {
  /** Behind this cursor, of a message or of a query: with everything that happened since. */
  since?: string;
  /** With the present state of everything the subscription names by its id. */
  initial?: boolean;
}

/** A message of a subscription. */
export interface SubscriptionMessage<Result> {
  data: Result;
  /** Where in time it stands: kept with the data, it is where the application can go on next time. */
  cursor: string | undefined;
  /** Whether it is the state the subscription begins with, not something that happened. */
  initial: boolean;
  /** What could not be told at the moment and is null in `data`. Absent when nothing is missing. */
  errors?: readonly GraphQLFormattedError[];
}

/**
 * Opens a subscription. Its iterator throws a SoukError when it is refused or fails, also for a part of what it asks for, unless
 * that part is not available at the moment: then it is null.
 */
export function followOperation<Result, Variables, Value>(
  socket: Client,
  operation: Operation<Result, Variables>,
  variables: Variables | undefined,
  beginning: Beginning | undefined,
  pick: (message: SubscriptionMessage<Result>) => Value,
): AsyncIterableIterator<Value, undefined> {
  return iterate<Value>((sink) => {
    const payload = {
      query: operation.toString(),
      variables: variables as Record<string, unknown> | undefined,
      ...(beginning && { extensions: { ...beginning } }),
    };
    const stop = socket.subscribe<Result, GraphQLResponse<Result>['extensions']>(payload, {
      next({ data, errors, extensions }) {
        try {
          const position = { cursor: extensions?.cursor ?? undefined, initial: extensions?.initial === true };
          if (data && errors?.every(isOutage)) sink.next(pick({ data, ...position, errors }));
          else sink.next(pick({ data: dataOf<Result>({ data: data ?? null, errors: errors ?? [] }), ...position }));
        } catch (error) {
          sink.error(error);
          stop();
        }
      },
      error: (error) => sink.error(toError(error)),
      complete: () => sink.complete(),
    });
    return stop;
  });
}

const isOutage = ({ extensions }: GraphQLFormattedError) => extensions?.['code'] === 'SERVICE_UNAVAILABLE';
