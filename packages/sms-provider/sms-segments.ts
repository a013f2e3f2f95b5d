/** The alphabet of GSM 03.38 (3GPP TS 23.038): each takes 7 bits. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

/** Its extension: each takes twice that. */
const extended = new Set('\f^{}\\[~]|€');

/** What a text takes when it is sent. */
export interface SmsLength {
  /** `GSM-7` when every character is of its alphabet; one that is not has all of the text sent as `UCS-2`. */
  encoding: 'GSM-7' | 'UCS-2';
  /** How many messages it is sent in, each of which is paid. */
  segments: number;
}

/** Units of a text that is sent as one, and of each part of a longer one: a part says of which text it is one. */
const sizes = { 'GSM-7': { whole: 160, part: 153 }, 'UCS-2': { whole: 70, part: 67 } } as const;

export function smsLength(text: string): SmsLength {
  const characters = [...text];
  const isGsm = characters.every((character) => basic.has(character) || extended.has(character));
  const encoding = isGsm ? 'GSM-7' : 'UCS-2';
  const { whole, part } = sizes[encoding];
  const units = characters.map((character) => (isGsm ? 1 + Number(extended.has(character)) : character.length));
  const total = units.reduce((sum, each) => sum + each, 0);
  if (total <= whole) return { encoding, segments: 1 };
  // A character is not taken apart: one that does not fit begins the next part.
  let [segments, used] = [1, 0];
  for (const size of units) {
    if (used + size > part) [segments, used] = [segments + 1, 0];
    used += size;
  }
  return { encoding, segments };
}
