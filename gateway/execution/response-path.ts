/** The part of a fetch's path that exists in the response: it ends before the first list, which `@` stands for. */
export function responsePath(path: readonly string[]): string[] {
  const list = path.indexOf('@');
  return list === -1 ? [...path] : path.slice(0, list);
}
