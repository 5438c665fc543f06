import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/**
 * Texts that would run, load or hide something if the site treated them as markup, code or a
 * formula.
 */
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the texts must look like code.
export const payloads = [
  '<script>window.hostile=1</script>',
  '</script><script>window.hostile=1</script>',
  '<img src=x onerror=window.hostile=1>',
  '"><svg/onload=window.hostile=1>',
  "' autofocus onfocus=window.hostile=1 x='",
  '[link](javascript:window.hostile=1)',
  '</style><style>*{background:url(//evil.example/x)}</style>',
  '</head><html data-part><meta charset="utf-8">',
  ']]><!--',
  '--><b>x</b>',
  "{constructor.constructor('window.hostile=1')()}",
  '${window.hostile=1}',
  '{{7*7}}',
  '</title></textarea></template></noscript>',
  '&lt;b&gt; &amp;amp; &#x3c;script&#x3e;',
  '=HYPERLINK("//evil.example","x")',
  '+1+1',
  '@SUM(1+1)',
  '\u202egnp.exe\u202c abc',
  'zero\u200bwidth\u200djoin\ufeffed',
  'مرحبا <b>بالعالم</b> 123',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href=//evil.example><a href=x>y</a>',
];

export const topics = [
  '<script>window.hostile=1</script> “topic” & </title>',
  '{`${window.hostile=1}`} \u202etopic\u202c',
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the texts must look like code.
export const titles = payloads.map((payload, index) => `${payload} asked ${index}?`);

/** Writes a content folder in which every text is hostile. */
export function writeHostileContent(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const allPayloads = payloads.join(' … ');
  const answers = titles.map((title, index) => {
    const [payload = '', next = ''] = [payloads[index], payloads[(index + 1) % payloads.length]];
    const code = ['```html', payload, '</code></pre>', '```'].join('\n');
    return `${title}\nAnswer: zebra${index} ${payload} Pros <b>: ${next}\n- ${payload}\n- \`${payload}\`\n\n${code}\n\nAll: ${allPayloads}\n`;
  });
  const half = Math.ceil(titles.length / 2);
  const questions = titles.map((title, index) => ({ id: index + 1, slug: `q-${index + 1}`, title }));
  const [firstTopic = '', secondTopic = ''] = topics;
  const dataFiles: Record<string, unknown> = {
    site: {
      name: '</title><script>window.hostile=1</script>',
      tagline: allPayloads,
      language: 'de-AT',
      repository: 'https://github.com/a/b"onclick="window.hostile=1',
    },
    series: [{ title: allPayloads, questions: { 'q-1': payloads[1], 'q-2': payloads[2] } }],
    outline: {
      topics: [
        { id: 'constructor', title: firstTopic, summary: allPayloads, questions: questions.slice(0, half) },
        { id: 'index', title: secondTopic, summary: payloads[2], questions: questions.slice(half) },
      ],
    },
    labels: ['Pros <b>', '{x}'],
    terms: payloads
      .slice(0, 12)
      .map((payload, index) => ({ term: payload, question: `q-${index + 2}`, names: [`${payload} name`] })),
    aliases: Object.fromEntries(
      payloads.map((payload, index) => [`q-${index + 1}`, [`${payload} alias`, `yak${index}`]]),
    ),
    literals: { everywhere: { 'c++': ['zebra1'], js: ['zebra2'] }, questions: {} },
    corrections: [{ find: 'zebra0', replace: 'zebra0 <i>corrected</i>', reason: allPayloads }],
    synonyms: [['zebra', '<script>window.hostile=1</script>']],
  };
  writeFileSync(join(folder, 'seed.txt'), answers.join(''));
  for (const [name, data] of Object.entries(dataFiles)) writeFileSync(join(folder, `${name}.yaml`), stringify(data));
}
