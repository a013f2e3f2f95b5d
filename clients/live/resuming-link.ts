import { ApolloLink } from '@apollo/client';
import { graphQLResultHasProtocolErrors, PROTOCOL_ERRORS_SYMBOL, ServerError } from '@apollo/client/errors';
import { isSubscriptionOperation } from '@apollo/client/utilities';
import type { GraphQLFormattedError } from 'graphql';
import { Observable, Subscription } from 'rxjs';
import { cursorOf } from './cursor.ts';
import { createProgress } from './progress.ts';
import { isExpired, pauseAfter, pauseBefore } from './reconnect.ts';

export interface ResumingLinkOptions {
  /** As of `resuming`. What happens until the subscription is open again is told only with `initial: true`. */
  onGap?: (operation: ApolloLink.Operation) => void;
}

/**
 * Makes subscriptions over HTTP, which Apollo Client's HttpLink asks for as multipart, go on where they were when the
 * stream breaks off. Goes before the links that add credentials, so that each attempt has those of the moment. GraphQLWsLink
 * does not need it when it has a client of `createLiveClient`.
 */
export const resumingLink = ({ onGap }: ResumingLinkOptions = {}): ApolloLink =>
  new ApolloLink((operation, forward) => {
    if (!isSubscriptionOperation(operation.query)) return forward(operation);
    return new Observable((observer) => {
      const progress = createProgress(operation.extensions, () => undefined);
      let failures = 0;
      let attempt = new Subscription();
      let timer: ReturnType<typeof setTimeout> | undefined;

      const openAfter = (pause: number) => {
        timer = setTimeout(open, pause);
      };
      /** Whether what ended is opened again. */
      const shouldReconnect = (errors: readonly GraphQLFormattedError[]): boolean => {
        if (onGap && isExpired(errors) && progress.restart()) {
          openAfter(0);
          onGap(operation);
          return true;
        }
        const pause = pauseAfter(errors, failures++, progress.isUnderWay());
        if (pause !== null) openAfter(pause);
        return pause !== null;
      };
      const open = () => {
        operation.extensions = progress.toSend() ?? {};
        attempt = new Subscription();
        attempt.add(
          forward(operation).subscribe({
            next(result) {
              const refusal = refusalOf(result);
              if (refusal && shouldReconnect(refusal)) {
                attempt.unsubscribe();
              } else if (progress.advance(result)) {
                failures = 0;
                observer.next(result);
              }
            },
            error(error: unknown) {
              if (isFinal(error)) observer.error(error);
              else openAfter(pauseBefore(failures++));
            },
            complete: () => observer.complete(),
          }),
        );
      };

      open();
      return () => {
        clearTimeout(timer);
        attempt.unsubscribe();
      };
    });
  });

/** Why a subscription was refused or ended; null when the result is one of its messages. */
function refusalOf(result: ApolloLink.Result): readonly GraphQLFormattedError[] | null {
  if (graphQLResultHasProtocolErrors(result)) return result.extensions[PROTOCOL_ERRORS_SYMBOL].errors;
  return result.errors?.length && cursorOf(result.extensions) === undefined ? result.errors : null;
}

/** Whether an answer says that the request is wrong. Anything else may be different next time. */
const isFinal = (error: unknown): boolean =>
  ServerError.is(error) && error.statusCode < 500 && error.statusCode !== 429 && error.statusCode !== 408;
