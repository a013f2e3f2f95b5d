import { testStack } from '#packages/test-stack/test-stack.ts';
import { gatewayUrl } from './environment.ts';
import { onOwnStack } from './on-own-stack.ts';

/** Measures at the gateway of GATEWAY_URL, or of a stack that is started for it and stopped afterwards. */
export async function atGateway(measure: (url: string) => Promise<void>): Promise<void> {
  const running = gatewayUrl();
  if (running !== undefined) return measure(new URL('/graphql', running).href);
  await onOwnStack(() => measure(new URL('/graphql', testStack().gatewayUrl).href));
}
