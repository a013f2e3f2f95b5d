/**
 * The token of the link that led here; null without one. It comes behind the `#`, which browsers send to nobody, and is taken
 * out of the address bar, where it could be read or copied. The history entry keeps it, for a page that is loaded again:
 * phones do so when somebody comes back from their password manager.
 * @returns {string | null}
 */
export function takeToken() {
  // Another link opened in the same tab changes nothing but what is behind the #.
  addEventListener('hashchange', () => location.reload());
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  const token = given ?? history.state?.token ?? null;
  history.replaceState({ token }, '', location.pathname + location.search);
  return token;
}

/** For when it is used up. */
export function forgetToken() {
  history.replaceState(null, '');
}
