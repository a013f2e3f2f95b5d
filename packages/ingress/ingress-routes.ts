import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { isRetryable } from '#packages/sql/retryable-errors.ts';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import { readIngressHeaders } from './ingress-headers.ts';
import { type IngressAnswer, ingressBodyLimit, ingressNamePattern, ingressPath } from './ingress-protocol.ts';
import type { IngressSource, IngressSources } from './ingress-source.ts';
import { type CallOutcome, type ReceivedCall, receiveCall } from './receive-call.ts';
import { toAnswer } from './to-answer.ts';

/** What a request tells of the call it passes on. */
export type DescribeRequest = (request: FastifyRequest) => Pick<ReceivedCall, 'correlationId' | 'logger'>;

export interface IngressRoutesOptions<Tx extends Sql> {
  sources: IngressSources<Tx>;
  transact: Transact<Tx>;
  clock: () => Date;
}

/** Adds the routes of `ingress-protocol.ts` to an app that has made sure that the gateway is asking. */
export type AddIngressRoutes = (app: FastifyInstance, describe: DescribeRequest) => void;

/** Throws when a source has a name that cannot be in a path. */
export function createIngressRoutes<Tx extends Sql>(options: IngressRoutesOptions<Tx>): AddIngressRoutes {
  const sources = new Map<string, IngressSource<Tx>>(Object.entries(options.sources));
  for (const name of sources.keys()) {
    if (!ingressNamePattern.test(name)) {
      throw new Error(`the source ${name}: expected a name of lower case letters, digits and -`);
    }
  }

  const pages = Object.fromEntries(
    [...sources].flatMap(([name, { page }]) => (page === undefined ? [] : [[name, page]])),
  );

  return (app, describe) => {
    app.get(ingressPath, () => ({ sources: [...sources.keys()], pages }));
    app.register(async (calls) => {
      // The bytes, whatever they are: they are signed, and nothing reads them before that is checked.
      calls.removeAllContentTypeParsers();
      calls.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
      calls.post<{ Params: { source: string } }>(
        `${ingressPath}/:source`,
        { bodyLimit: ingressBodyLimit },
        async (request, reply) => {
          const { source: name } = request.params;
          const { correlationId, logger } = describe(request);
          const about = { correlationId, logger: logger.child({ source: name }) };
          const answer = await answerTo(name, sources.get(name), { ...about, ...readCall(request) }, options);
          return reply.code(answer.status).send(answer);
        },
      );
    });
  };
}

const readCall = ({ body, raw }: FastifyRequest) => ({
  rawBody: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
  headers: readIngressHeaders(raw.headersDistinct),
  query: new URLSearchParams(raw.url?.split('?').slice(1).join('?')),
});

async function answerTo<Tx extends Sql>(
  name: string,
  source: IngressSource<Tx> | undefined,
  call: ReceivedCall,
  { transact, clock }: IngressRoutesOptions<Tx>,
): Promise<IngressAnswer> {
  if (!source) return { status: 404, message: `There is no source ${name} here.` };
  try {
    const outcome = await receiveCall(name, source, call, { transact, now: clock() });
    log(call.logger, outcome);
    return toAnswer(outcome);
  } catch (error) {
    return toFailure(call.logger, error);
  }
}

function log(logger: Logger, outcome: CallOutcome): void {
  if (!isRefusal(outcome)) logger.debug({ outcome: outcome.status }, 'a call from outside was accepted');
  // Signed by somebody who holds the secret: a mistake of theirs or of ours.
  else if (outcome.refused === 'unreadable' || outcome.refused === 'id-reused') {
    logger.warn({ reason: outcome.refused, said: toAnswer(outcome).message }, 'a call from outside was refused');
  } else logger.info({ reason: outcome.refused }, 'a call from outside was refused');
}

/** What may pass by itself is said to be unavailable, so that the sender repeats it; anything else is masked. */
function toFailure(logger: Logger, error: unknown): IngressAnswer {
  if (isRetryable(error)) {
    // One line: during an outage this is said for every call.
    logger.warn({ reason: loggableMessage(error) }, 'the database is not available');
    return { status: 503, message: 'This is not available at the moment.' };
  }
  const traceId = uuidv7();
  logger.error({ err: error, traceId }, 'a call from outside failed');
  return { status: 500, message: 'Something went wrong on our side.', traceId };
}
