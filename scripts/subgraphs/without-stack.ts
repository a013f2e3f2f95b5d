/** What `read` returns. Ends the command with the message alone when it throws: what is wrong is a file, not the command. */
export async function withoutStack<Value>(read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
