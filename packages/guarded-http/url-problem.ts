import { isIP } from 'node:net';
import { mayReach, type Reach } from './may-reach.ts';

/** Longest URL, in characters. */
const longest = 2_000;

/** Names that are nobody's on the internet (RFC 6761, RFC 8375, and what is reserved for private use). */
const privateNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa|test|invalid|onion)$/;

/** Below it lie the ports of mail, shells and databases, which are no HTTP servers. */
const firstFreePort = 1_024;

/**
 * What is wrong with a URL that somebody else chose for us to call; null when nothing is, as far as it can be told without
 * connecting: the address behind a name is looked at by `createGuardedAgent`, at each connection.
 */
export function urlProblem(text: string, reach: Reach): string | null {
  if (text.length > longest) return `expected at most ${longest} characters`;
  const url = URL.parse(text);
  if (!url || text !== text.trim()) return 'expected an absolute URL';
  const isAllowed = url.protocol === 'https:' || (reach === 'private' && url.protocol === 'http:');
  if (!isAllowed) return `expected ${reach === 'private' ? 'http:// or ' : ''}https://`;
  if (url.username !== '' || url.password !== '') return 'expected no user name and password in it';
  if (url.hash !== '') return 'expected no fragment';
  return portProblem(url) ?? hostProblem(hostOf(url), reach);
}

/** The host of a URL as addresses and names are written elsewhere: without the brackets of IPv6 and the dot of the root. */
export const hostOf = ({ hostname }: Pick<URL, 'hostname'>): string => hostname.replace(/^\[|\]$|\.$/g, '');

function portProblem({ protocol, port }: URL): string | null {
  const usual = protocol === 'https:' ? 443 : 80;
  const given = port === '' ? usual : Number(port);
  return given === usual || given >= firstFreePort ? null : `expected port ${usual}, or ${firstFreePort} to 65535`;
}

function hostProblem(host: string, reach: Reach): string | null {
  if (isIP(host) !== 0) return mayReach(host, reach) ? null : 'expected an address that may be called from here';
  if (reach === 'private') return null;
  return host.includes('.') && !privateNames.test(host) ? null : 'expected the name of a host on the internet';
}
