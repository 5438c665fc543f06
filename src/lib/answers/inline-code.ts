export type InlineCode = { code: string; language: string };

const suffix = /^([\s\S]*)\{:([a-z0-9+#.-]+)\}$/i;

/** Part the text of a generated code span into its code and the Shiki language that ends it: `SELECT{:sql}`. */
export function parseInlineCode(value: string): InlineCode {
  const [, code, language] = suffix.exec(value) ?? [];
  return code === undefined || language === undefined ? { code: value, language: 'text' } : { code, language };
}
