import { startTestStack } from '#packages/test-stack/start-test-stack.ts';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { gatewayUrl } from './environment.ts';

/** Measures at the gateway of GATEWAY_URL, or of a stack that is started for it and stopped afterwards. */
export async function atGateway(measure: (url: string) => Promise<void>): Promise<void> {
  const running = gatewayUrl();
  const stop = running === undefined ? await startTestStack() : undefined;
  try {
    await measure(new URL('/graphql', running ?? testStack().gatewayUrl).href);
  } finally {
    await stop?.();
  }
}
