/** What is used of http_ece, which comes without types. https://github.com/web-push-libs/encrypted-content-encoding */
declare module 'http_ece' {
  import type { ECDH } from 'node:crypto';

  interface EncryptOptions {
    version: 'aes128gcm';
    /** The receiver's public key, in base64url. */
    dh: string;
    /** The sender's keys. */
    privateKey: ECDH;
    /** 16 bytes in base64url. */
    salt: string;
    /** In base64url. */
    authSecret: string;
  }

  const ece: { encrypt(content: Buffer, options: EncryptOptions): Buffer };
  export default ece;
}
