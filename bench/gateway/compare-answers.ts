import { isDeepStrictEqual } from 'node:util';
import type { RunningGateway } from './contenders/contender.ts';

/**
 * Asks every gateway twice (the second answer may come from a cache) and resolves to the answer. Throws when one of them
 * has errors, or differs in anything but the order of keys.
 */
export async function compareAnswers(
  operation: string,
  body: string,
  gateways: Readonly<Record<string, RunningGateway>>,
): Promise<string> {
  let first: { name: string; text: string; answer: unknown } | undefined;
  for (const [name, { url }] of [...Object.entries(gateways), ...Object.entries(gateways)]) {
    const text = await ask(url, body);
    const answer = JSON.parse(text);
    if (answer.errors !== undefined || !answer.data) {
      throw new Error(`${name} cannot answer "${operation}": ${text.slice(0, 1_000)}`);
    }
    first ??= { name, text, answer };
    if (!isDeepStrictEqual(answer, first.answer)) {
      throw new Error(`${name} and ${first.name} differ on "${operation}":\n${difference(text, first.text)}`);
    }
  }
  if (!first) throw new Error('there is no gateway to ask');
  return first.text;
}

async function ask(url: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return (await fetch(url, { method: 'POST', headers, body })).text();
}

/** Where two texts part. */
function difference(a: string, b: string): string {
  let at = 0;
  while (a[at] === b[at] && at < a.length) at++;
  const from = Math.max(0, at - 100);
  return `…${a.slice(from, at + 100)}\n…${b.slice(from, at + 100)}`;
}
