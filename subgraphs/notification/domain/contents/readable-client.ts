import Bowser from 'bowser';

/** What somebody uses, in words that they know. */
export interface ReadableClient {
  /** `Chrome`. */
  browser: string | null;
  /** `Windows`. */
  system: string | null;
}

/** The browser and the system that a user agent names; nulls unless it names both: of other programs it is as good as any name of theirs. */
export function readableClient(userAgent: string | null): ReadableClient {
  const parser = userAgent ? Bowser.getParser(userAgent) : null;
  const [browser, system] = [parser?.getBrowserName(), parser?.getOSName()];
  return browser && system ? { browser, system } : { browser: null, system: null };
}
