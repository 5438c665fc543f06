/** A text fragment: the words to highlight (or their first and last ones), and words beside them where they alone are ambiguous. */
export interface TextFragment {
  prefix?: string;
  textStart: string;
  textEnd?: string;
  suffix?: string;
}

const asPercent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** Marks that a fragment, Markdown or a program that finds links in a message would read as its own are written as percent codes. */
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

/** A quotation as plain text: the words in quotation marks, whose they are, and where they stand. */
export function quoteText(paragraphs: readonly string[], title: string, link: string): string {
  return `“${paragraphs.join('\n\n')}”\n${title}\n${link}`;
}
