import { createClient } from 'graphql-sse';
import { type Answer, describeClient } from './describe-client.ts';

describeClient('graphql-sse', ({ url, authorization }) => {
  const client = createClient({ url, headers: { authorization } });
  const send = async (query: string, variables: Record<string, unknown>): Promise<Answer> => {
    for await (const { data, errors } of client.iterate({ query, variables })) {
      return { data, code: errors?.[0]?.extensions?.['code'] };
    }
    throw new Error('the stream has ended without an answer');
  };
  return {
    query: send,
    mutate: send,
    subscribe(query, variables, next) {
      const sink = { next: ({ data }: { data?: unknown }) => next(data), error() {}, complete() {} };
      return client.subscribe({ query, variables }, sink);
    },
    close: () => client.dispose(),
  };
});
