import fc from 'fast-check';

/** Text that a parser between the seed and the page may treat as markup or code. */
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: this text looks like code on purpose.
const fragments = (
  '<script>alert(1)</script>|{x}|{|}|{/*|*args|**kwargs|__init__|_a_|import x from "y"|export const a = 1|---|+++|===|&lt;|&amp|&#x41;|# a|> a|' +
  '1. a|2) b|- a|+ a|* a|~~x~~|~|[a](b)|![a](b)|[^1]|[^1]: note|[a]: /b|<!-- c -->|<a@b.c>|https://x.y/z_a_|www.x.y|a@b.cd|:name|::name|:::name|: definition|' +
  '$x$|$$|\\|\\\\|\\*|--|...|"quoted"|\'s|“curly”|[[wiki]]|^up^|{:js}|{#id}|<>|</|<b|x < y|a > b|`|``|```|~~~|    four|\ttab|é|日本語。|😀|\u00a0|\u2028|\u200b|' +
  'e.g. this|Pros: a|Node.js|Answer:|%|!|?|(a. b)|[x]|[ ] todo|=|;|,|.|0|setext|@decorator|null|true|2020-01-01|{{x}}|${x}|<%|#!|<?php|]]>|<![CDATA[|' +
  "</script>|</style>|<img src=x onerror=alert(1)>|[a](javascript:alert(1))|{constructor.constructor('alert(1)')()}|<svg/onload=alert(1)>|&NewLine;|" +
  '\u202eabc\u202c|\u2066x\u2069|\u200f|\u061c|\u200d|\ufeff|\u00ad|\u2029|\ufffd|\u{e0041}|e\u0301\u0301\u0301|مرحبا|שלום|__proto__|constructor|../../etc/passwd|=1+1|@SUM(A1)'
).split('|');
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above.
const table = ['| a | b |', '| - | - |', 'a | b', '--- | ---', ':-:', '|'];
const long = fc.tuple(
  fc.constantFrom('x', '`', '*', '(', '"', '- ', '> ', '1. ', '😀', ' ', '\t', '\u0301', '!['),
  fc.integer({ min: 50, max: 400 }),
);
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...fragments, ...table) },
  fc.stringMatching(/^[a-z]{1,6}$/),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
  long.map(([character, count]) => character.repeat(count)),
);

/** One line of such text. It is not blank and has no characters that a seed must not contain. */
export const hostileLine = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .chain((words) => fc.constantFrom(words.join(' '), words.join('')))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a seed must not contain these.
  .map((line) => line.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\ud800-\udfff]/gu, ''))
  .filter((line) => line.trim() !== '');

/** Several such lines, and blank lines. */
export const hostileText = fc
  .array(fc.oneof({ weight: 5, arbitrary: hostileLine }, fc.constant('')), { minLength: 1, maxLength: 8 })
  .map((lines) => lines.join('\n'));

/** Bytes that a seed must not contain: control characters, surrogates and invalid UTF-8. */
export const unprintable: fc.Arbitrary<Buffer> = fc.constantFrom(
  ...[
    '00',
    '07',
    '1b5b324a',
    '0b',
    '0d',
    '7f',
    'c285',
    'ff',
    'fffe',
    'c080',
    'eda080',
    'f09f98',
    'e2',
    'efbfbe',
    'efbfbf',
    'f4908080',
  ].map((hex) => Buffer.from(hex, 'hex')),
);
