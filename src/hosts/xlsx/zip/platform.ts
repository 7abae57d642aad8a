/**
 * What a platform does faster than the program itself 平台自带的解压: Node has zlib; a browser has nothing that answers at once, so
 * nothing is set there. What comes out is the same.
 */
export interface Platform {
  /** Inflates raw deflate data of exactly `size` bytes; null when it is not that, for whatever reason. */
  inflate(source: Uint8Array, size: number): Uint8Array | null;
  crc32(bytes: Uint8Array): number;
  isUtf8(bytes: Uint8Array): boolean;
  /** The text of UTF-8 without a byte order mark. */
  toText(bytes: Uint8Array): string;
  /** The bytes as characters of the same number, and back to the text that such characters are the UTF-8 of. */
  toCharacters(bytes: Uint8Array): string;
  fromCharacters(characters: string): string;
}

let current: Platform | null = null;

/** Set once, where the program starts. */
export function usePlatform(platform: Platform): void {
  current = platform;
}

export function platform(): Platform | null {
  return current;
}
