/**
 * The path of a request's target with what is asked after `?`, in one form: proxies may send the whole address instead
 * (RFC 9112 3.2.2), and some clients put a slash behind the path.
 */
export function pathOfTarget(target: string): string {
  const relative = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?#]*/i, '');
  const search = relative.indexOf('?');
  const path = search === -1 ? relative : relative.slice(0, search);
  if (path === '') return `/${relative}`;
  if (path.length === 1 || !path.endsWith('/')) return relative;
  return `${path.replace(/\/+$/, '') || '/'}${search === -1 ? '' : relative.slice(search)}`;
}
