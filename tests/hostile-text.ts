import fc from 'fast-check';

/** Text that some parser on the way from the seed to the page could take for markup or code. */
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: it is what could be taken for code.
const fragments = (
  '<script>alert(1)</script>|{x}|{|}|{/*|*args|**kwargs|__init__|_a_|import x from "y"|export const a = 1|---|+++|===|&lt;|&amp|&#x41;|# a|> a|' +
  '1. a|2) b|- a|+ a|* a|~~x~~|~|[a](b)|![a](b)|[^1]|[^1]: note|[a]: /b|<!-- c -->|<a@b.c>|https://x.y/z_a_|www.x.y|a@b.cd|:name|::name|:::name|: definition|' +
  '$x$|$$|\\|\\\\|\\*|--|...|"quoted"|\'s|“curly”|[[wiki]]|^up^|{:js}|{#id}|<>|</|<b|x < y|a > b|`|``|```|~~~|    four|\ttab|é|日本語。|😀|\u00a0|\u2028|\u200b|' +
  'e.g. this|Pros: a|Node.js|Answer:|%|!|?|(a. b)|[x]|[ ] todo|=|;|,|.|0|setext|@decorator|null|true|2020-01-01|{{x}}|${x}|<%|#!|<?php|]]>|<![CDATA['
).split('|');
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above.
const table = ['| a | b |', '| - | - |', 'a | b', '--- | ---', ':-:', '|'];
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...fragments, ...table) },
  fc.stringMatching(/^[a-z]{1,6}$/),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);

/** One line of it, neither blank nor holding what a seed may not hold. */
export const hostileLine = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .chain((words) => fc.constantFrom(words.join(' '), words.join('')))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a seed may not hold.
  .map((line) => line.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\ud800-\udfff]/gu, ''))
  .filter((line) => line.trim() !== '');

/** Lines with blank ones between them. */
export const hostileText = fc
  .array(fc.oneof({ weight: 5, arbitrary: hostileLine }, fc.constant('')), { minLength: 1, maxLength: 8 })
  .map((lines) => lines.join('\n'));
