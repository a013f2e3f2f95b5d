/**
 * Whom an address stands for when attempts are counted: itself, but for IPv6 its /64, in which a single customer of a
 * provider has as many addresses as they like.
 */
export function clientNetwork(address: string): string {
  const mapped = address.match(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;

  const [leading = [], trailing = []] = address.split('::').map((part) => (part === '' ? [] : part.split(':')));
  const zeros = address.includes('::')
    ? Array<string>(Math.max(0, 8 - leading.length - trailing.length)).fill('0')
    : [];
  const groups = [...leading, ...zeros, ...trailing].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
