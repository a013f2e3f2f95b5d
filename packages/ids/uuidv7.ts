import { v7, validate } from 'uuid';

/** A new UUIDv7 (RFC 9562): sorts by the time it was made. */
export const uuidv7 = (): string => v7();

/** True when the text is a UUID of any version. */
export const isUuid = (text: string): boolean => validate(text);
