import { createClient } from 'graphql-sse';
import { type Answer, describeClient } from './describe-client.ts';

/** It hands on what comes. */
interface Part {
  data?: Answer['data'];
  incremental?: { path: (string | number)[]; data: object }[];
}

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
    async defer(query, variables, next) {
      let answer: Answer['data'];
      for await (const part of client.iterate({ query, variables })) {
        const { data, incremental = [] } = part as Part;
        answer ??= data;
        for (const fragment of incremental)
          Object.assign(
            fragment.path.reduce((value, key) => value[key], answer),
            fragment.data,
          );
        next(answer);
      }
    },
    subscribe(query, variables, next) {
      const sink = { next: ({ data }: { data?: unknown }) => next(data), error() {}, complete() {} };
      return client.subscribe({ query, variables }, sink);
    },
    close: () => client.dispose(),
  };
});
