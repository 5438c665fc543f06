/**
 * A text fragment: the words to highlight, or their first and last words, and context if they are
 * ambiguous.
 */
export interface TextFragment {
  prefix?: string;
  textStart: string;
  textEnd?: string;
  suffix?: string;
}

const asPercent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/**
 * Encodes characters that have a meaning in a fragment, in Markdown, or for programs that find
 * links in messages.
 */
const encode = (words: string): string => encodeURIComponent(words).replace(/[-!'()*~_]|\.$/g, asPercent);

/** The address of a page with a text fragment: `…/#:~:text=prefix-,start,end,-suffix`. */
export function passageAddress(link: string, { prefix, textStart, textEnd, suffix }: TextFragment): string {
  const parts = [
    prefix && `${encode(prefix)}-`,
    encode(textStart),
    textEnd && encode(textEnd),
    suffix && `-${encode(suffix)}`,
  ];
  return `${link}#:~:text=${parts.filter(Boolean).join(',')}`;
}

/** A quote as plain text: the words in quotation marks, the title and the link. */
export function quoteText(paragraphs: readonly string[], title: string, link: string): string {
  return `“${paragraphs.join('\n\n')}”\n${title}\n${link}`;
}
