/** For a script that takes no arguments: ends the process with 2, naming the first one, when it is given any. */
export function refuseArguments(script: string): void {
  const [unexpected] = process.argv.slice(2);
  if (unexpected === undefined) return;
  console.error(`${unexpected}: expected nothing there. Usage: npm run ${script}`);
  process.exit(2);
}
