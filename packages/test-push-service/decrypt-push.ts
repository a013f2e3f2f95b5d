import { createDecipheriv, type ECDH, hkdfSync } from 'node:crypto';

/** What a browser keeps of its subscription. */
export interface BrowserKeys {
  ecdh: ECDH;
  /** 16 bytes. */
  auth: Buffer;
}

/** Lengths in bytes, as RFC 8188 has them. */
const [saltLength, keyLength, nonceLength, tagLength] = [16, 16, 12, 16];

/**
 * What a browser reads of a push: written from RFC 8291 and RFC 8188, without the library by which it was encrypted. A push is one record.
 * Throws when it is not for this browser, or not as the standard has it.
 */
export function decryptPush(body: Buffer, { ecdh, auth }: BrowserKeys): string {
  const salt = body.subarray(0, saltLength);
  const recordSize = body.readUInt32BE(saltLength);
  const keyIdLength = body.readUInt8(saltLength + 4);
  const content = saltLength + 5 + keyIdLength;
  const theirKey = body.subarray(saltLength + 5, content);
  const record = body.subarray(content);
  if (record.length > recordSize) throw new Error('expected one record');

  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), theirKey]);
  const secret = hkdf(auth, ecdh.computeSecret(theirKey), info, 32);
  const key = hkdf(salt, secret, Buffer.from('Content-Encoding: aes128gcm\0'), keyLength);
  const nonce = hkdf(salt, secret, Buffer.from('Content-Encoding: nonce\0'), nonceLength);

  const decipher = createDecipheriv('aes-128-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAuthTag(record.subarray(-tagLength));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -tagLength)), decipher.final()]);
  const end = padded.findLastIndex((byte) => byte !== 0);
  if (padded[end] !== 2) throw new Error('expected the delimiter of the last record');
  return padded.subarray(0, end).toString();
}

const hkdf = (salt: Buffer, secret: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));
