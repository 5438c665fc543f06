import { writeFileSync } from 'node:fs';
import type { Quality } from './effort.ts';
import { encode, encodingsOf, plainForm } from './encodings.ts';

/** Put the compressed copies of a file, which holds this, beside it; none that would not be smaller. */
export async function compressFile(path: string, content: Buffer, quality: Quality): Promise<void> {
  const plain = await plainForm(content);
  for (const encoding of encodingsOf(content)) {
    const copy = await encode(plain, encoding, quality);
    if (copy.length < content.length) writeFileSync(`${path}.${encoding}`, copy);
  }
}
