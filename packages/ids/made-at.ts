import { parse, validate, version } from 'uuid';

/** When a UUIDv7 was made, by the clock of who made it, to the millisecond; null when the text is no UUIDv7. */
export function madeAt(id: string): Date | null {
  if (!validate(id) || version(id) !== 7) return null;
  return new Date(
    parse(id)
      .slice(0, 6)
      .reduce((time, byte) => time * 256 + byte, 0),
  );
}
