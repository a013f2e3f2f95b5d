import { ClientError, GraphQLClient } from 'graphql-request';
import { type Answer, describeClient } from './describe-client.ts';

describeClient('graphql-request', ({ url, authorization }) => {
  const client = new GraphQLClient(url, { headers: { authorization } });
  const send = async (text: string, variables: Record<string, unknown>): Promise<Answer> => {
    try {
      return { data: await client.request(text, variables), code: undefined };
    } catch (error) {
      if (!(error instanceof ClientError)) throw error;
      return { data: error.response.data, code: error.response.errors?.[0]?.extensions['code'] };
    }
  };
  return { query: send, mutate: send };
});
