import type { Logger } from 'pino';

/** What was opened one after the other, to be closed in reverse order. */
export interface Parts {
  /** Registers something to close at the end and returns it. */
  use<Part extends { close(): unknown }>(part: Part): Part;
  /** Closes everything, whatever fails, and logs what does. Resolves to whether nothing did. */
  close(): Promise<boolean>;
}

/** @param logger told what cannot be closed */
export function createParts(logger: Logger): Parts {
  const parts: { close(): unknown }[] = [];
  return {
    use(part) {
      parts.push(part);
      return part;
    },
    async close() {
      let isOrderly = true;
      for (const part of parts.reverse()) {
        try {
          await part.close();
        } catch (error) {
          logger.error({ err: error }, 'closing failed');
          isOrderly = false;
        }
      }
      return isOrderly;
    },
  };
}
