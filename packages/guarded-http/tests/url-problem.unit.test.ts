import { describe, expect, test } from '@jest/globals';
import { urlProblem } from '../url-problem.ts';

/** What somebody may register to be called where they cannot get themselves. */
const hostile: [string, string][] = [
  ['http://example.com/', 'https://'],
  ['ftp://example.com/', 'https://'],
  ['file:///etc/passwd', 'https://'],
  ['gopher://example.com/_x', 'https://'],
  ['data:text/plain,x', 'https://'],
  ['javascript:alert(1)', 'https://'],
  ['//example.com/', 'absolute URL'],
  ['/hook', 'absolute URL'],
  [' https://example.com/', 'absolute URL'],
  ['https://exa mple.com/', 'absolute URL'],
  ['https://user@example.com/', 'user name'],
  ['https://user:secret@example.com/', 'user name'],
  ['https://example.com@127.0.0.1/', 'user name'],
  ['https://example.com/#x', 'fragment'],
  ['https://example.com:22/', 'port 443'],
  ['https://example.com:25/', 'port 443'],
  ['https://example.com:80/', 'port 443'],
  ['https://127.0.0.1/', 'address'],
  ['https://127.1/', 'address'],
  ['https://2130706433/', 'address'],
  ['https://0x7f000001/', 'address'],
  ['https://0177.0.0.1/', 'address'],
  ['https://127.0.0.1./', 'address'],
  ['https://１２７.0.0.1/', 'address'],
  ['https://0/', 'address'],
  ['https://10.0.0.1/', 'address'],
  ['https://172.20.1.1/', 'address'],
  ['https://192.168.0.1:8443/', 'address'],
  ['https://100.64.0.1/', 'address'],
  ['https://169.254.169.254/latest/meta-data/', 'address'],
  ['https://168.63.129.16/', 'address'],
  ['https://224.0.0.1/', 'address'],
  ['https://255.255.255.255/', 'address'],
  ['https://[::1]/', 'address'],
  ['https://[::]/', 'address'],
  ['https://[::ffff:127.0.0.1]/', 'address'],
  ['https://[::ffff:a9fe:a9fe]/', 'address'],
  ['https://[::127.0.0.1]/', 'address'],
  ['https://[64:ff9b::7f00:1]/', 'address'],
  ['https://[2002:7f00:1::]/', 'address'],
  ['https://[2001:0:7f00:1::]/', 'address'],
  ['https://[fd00:ec2::254]/', 'address'],
  ['https://[fe80::1]/', 'address'],
  ['https://localhost/', 'name of a host'],
  ['https://LOCALHOST./', 'name of a host'],
  ['https://api.localhost/', 'name of a host'],
  ['https://intranet/', 'name of a host'],
  ['https://metadata.google.internal/', 'name of a host'],
  ['https://printer.local/', 'name of a host'],
  ['https://nas.home.arpa/', 'name of a host'],
  [`https://example.com/${'x'.repeat(2_000)}`, 'at most 2000'],
];

describe('a URL', () => {
  test.each(hostile)('%s is refused', (url, problem) => {
    expect(urlProblem(url, 'public')).toContain(problem);
  });

  test.each([
    'https://example.com',
    'https://example.com:443/hooks?shop=1',
    'https://hooks.example.com:8443/',
    'https://93.184.216.34/',
    'https://[2606:4700:4700::1111]:1024/',
    'https://bücher.example.com/',
  ])('%s is taken', (url) => expect(urlProblem(url, 'public')).toBeNull());

  test.each(['http://localhost:3000/', 'http://receiver/', 'https://10.0.0.1/', 'http://127.0.0.1:80/'])(
    '%s is taken for development',
    (url) => expect(urlProblem(url, 'private')).toBeNull(),
  );

  test.each(['ftp://localhost/', 'http://169.254.169.254/', 'http://user@localhost/', 'http://localhost:22/'])(
    '%s is refused, also for development',
    (url) => expect(urlProblem(url, 'private')).not.toBeNull(),
  );
});
