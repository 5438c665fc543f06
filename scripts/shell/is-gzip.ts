/** Is this gzip (RFC 1952, section 2.3.1), whatever the file is called? */
export const isGzip = (content: Buffer): boolean => content[0] === 0x1f && content[1] === 0x8b;
