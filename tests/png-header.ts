/**
 * Reads width and height, in pixels, from the first bytes of a PNG. Returns undefined for any other
 * file.
 */
export function pngHeader(bytes: Buffer): { width: number; height: number } | undefined {
  const isPng = bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined;
}
