/** The official release used where no package manager has the server. */
export const NATS_RELEASE = '2.12.7';

/** SHA-256 of `nats-server-v<version>-<platform>.tar.gz`, from the Dockerfiles of nats-io/nats-docker for that version. */
export const CHECKSUMS: Partial<Record<string, string>> = {
  'linux-amd64': '570d2d627db111e679cc1e6bc57ba78f373ed1769acd8dc9c21c8f62d15b3c52',
  'linux-arm64': '3b9a79986778285c0e5acaba0b1218b72f6159db68fe5b8916a7d846240f9f22',
};

/** This machine's name in the release's file names, e.g. `linux-amd64`. */
export function releasePlatform(): string {
  return `${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`;
}
