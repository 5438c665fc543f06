import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentFolder } from '../content-folder.ts';

const seed = `Some questions.
What is a cache?
Answer: A cache keeps what was read. It is fast.
What is a database index?
Answer: An index finds rows of a table. It costs writes.
What is a message queue?
Answer: A queue holds messages until a consumer takes them.
`;
const outline = `# Ours.
topics:
  - id: data
    title: Data
    summary: Where data lives. # kept
    questions:
      - { id: 1, slug: cache, title: "What is a cache?" }
      - { id: 2, slug: index-of-database, title: What is a database index? }
  - id: messages
    title: Messages
    summary: ""
    questions:
      - { id: 3, slug: queue, title: "What is a message queue?" }
`;
const summary = '3 questions, 2 topics, 0 problems\n';

test('a folder with only a seed gets one topic and generated slugs', (t) => {
  const folder = contentFolder(t, { 'seed.txt': seed });
  const { status, stdout } = folder.build();
  assert.equal(status, 0);
  assert.match(stdout, /3 questions, 1 topic, 0 problems\n$/);
  assert.deepEqual(folder.pages(), [
    'questions/cache.mdx',
    'questions/database-index.mdx',
    'questions/message-queue.mdx',
  ]);
});

test('a second run changes nothing, and --check passes', (t) => {
  const folder = contentFolder(t, { 'seed.txt': seed, 'outline.yaml': outline });
  folder.build();
  const before = statSync(join(folder.path, 'questions')).mtimeMs;
  assert.deepEqual(folder.build(), { status: 0, stdout: summary, stderr: '' });
  assert.deepEqual(folder.build('--check'), { status: 0, stdout: summary, stderr: '' });
  assert.equal(statSync(join(folder.path, 'questions')).mtimeMs, before);
  assert.equal(folder.read('outline.yaml'), outline);
});

test('--check lists the files that would change, writes nothing and fails', (t) => {
  const folder = contentFolder(t, { 'seed.txt': seed, 'outline.yaml': outline });
  folder.build();
  folder.write('seed.txt', seed.replace('It is fast.', 'It is quick.'));
  const page = folder.read('questions/data/cache.mdx');
  const { status, stdout, stderr } = folder.build('--check');
  assert.equal(status, 1);
  assert.equal(stdout, 'questions/data/cache.mdx would change\n');
  assert.equal(stderr, '1 file would change. Run: npm run content\n');
  assert.equal(folder.read('questions/data/cache.mdx'), page);
});

test('an unknown argument is an error, and nothing is written', (t) => {
  const folder = contentFolder(t, { 'seed.txt': seed });
  for (const args of [['--chek'], ['--check', 'content'], ['--help', '-x']]) {
    const { status, stdout, stderr } = folder.build(...args);
    assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
    assert.match(stderr, /^expected --check, --help or nothing, and found .*\n\nUsage: npm run content/);
  }
  const { status, stdout } = folder.build('--help');
  assert.equal(status, 0);
  assert.match(stdout, /^Usage: npm run content/);
  assert.deepEqual(readdirSync(folder.path), ['seed.txt']);
});

test('a note and its sources are checked, with all problems at once', (t) => {
  const folder = contentFolder(t, {
    'seed.txt': seed,
    'outline.yaml': outline,
    'notes.yaml': `cache:
  text: See No. 99.
  sources: [https://a.example/]
  checked: "2026-11"
kache: { text: Wrong slug., sources: [https://a.example/], checked: "2026-11" }
`,
    'sources.yaml': `cache:
  - { title: B, url: https://b.example/ }
  - { title: B again, url: https://b.example/ }
`,
  });
  const { status, stderr } = folder.build();
  assert.equal(status, 1);
  for (const expected of [
    /^notes\.yaml:5: no question has the slug "kache"\./m,
    /^notes\.yaml:3: https:\/\/a\.example\/ is not among the sources of "cache"\. Add it with its title to sources\.yaml\.$/m,
    /^notes\.yaml:2: no question has the number 99\. Correct "No\. 99"\.$/m,
    /^sources\.yaml:3: "cache" has the source https:\/\/b\.example\/ twice\. Remove one\.$/m,
  ])
    assert.match(stderr, expected);
  assert.deepEqual(readdirSync(folder.path).includes('questions'), false);
});

test('the beginning of a paragraph that is not in the answer is an error', (t) => {
  const folder = contentFolder(t, {
    'seed.txt': seed,
    'outline.yaml': outline,
    'paragraphs.yaml': 'cache: [It is slow]\n',
  });
  const { status, stderr } = folder.build();
  assert.equal(status, 1);
  assert.match(
    stderr,
    /^paragraphs\.yaml:1: expected one sentence in "cache" that begins with "It is slow" and found 0\. Correct or remove it\.$/m,
  );
});

test('a figure and its drawing are checked, with all problems at once', (t) => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 288 40">
  <path class="topic loud" d="M0 0h9" style="fill: red"/>
  <script>alert(1)</script>
  <a href="https://a.example/"><text x="1" y="2">a < b</text></a>
</svg>
`;
  const folder = contentFolder(t, {
    'seed.txt': seed,
    'outline.yaml': outline,
    'figures.yaml': `cache:
  title: A cache
  caption: It is fast.
  drawing: lost.svg
  description: A box.
`,
    'figures/found.svg': drawing,
    'figures/old.svg': '<p>No drawing</p>',
  });
  const { status, stderr } = folder.build();
  assert.equal(status, 1);
  for (const expected of [
    /^figures\.yaml:4: there is no file figures\/lost\.svg\. Draw it or correct the name\.$/m,
    /^figures\/found\.svg:2: the class "loud" is not allowed in a drawing\. Allowed are middle, end/m,
    /^figures\/found\.svg:2: the attribute "style" is not allowed/m,
    /^figures\/found\.svg:3: the element "<script>" is not allowed/m,
    /^figures\/found\.svg:4: the attribute "href" is not allowed/m,
    /^figures\/found\.svg:4: expected a tag like <path d="…"\/> and found "< b<\/text><\/a>"\.$/m,
    /^figures\/old\.svg:1: expected one <svg viewBox="0 0 width height"> around the whole drawing\.$/m,
  ])
    assert.match(stderr, expected);
});

test('a figure is a drawing with a description or a table with full rows', (t) => {
  const folder = contentFolder(t, {
    'seed.txt': seed,
    'figures.yaml': `cache: { title: A, caption: B., drawing: a.svg }
queue: { title: A, caption: B., table: { columns: [a, b], rows: [[one]] } }
`,
  });
  const { status, stderr } = folder.build();
  assert.equal(status, 1);
  assert.match(stderr, /^figures\.yaml:1: .*a figure has a drawing and its description, or a table/m);
  assert.match(stderr, /^figures\.yaml:2: .*each row has as many cells as there are columns/m);
});

test('a drawing that no figure shows is a warning', (t) => {
  const svg = '<svg viewBox="0 0 288 40"><path d="M0 0h9"/></svg>\n';
  const folder = contentFolder(t, { 'seed.txt': seed, 'outline.yaml': outline, 'figures/lost.svg': svg });
  const { status, stdout } = folder.build();
  assert.equal(status, 0);
  assert.match(stdout, /^figures\/lost\.svg:1: no figure shows this drawing\. Add it to figures\.yaml\.$/m);
});

test('a list whose items are not in the answer is an error', (t) => {
  const folder = contentFolder(t, {
    'seed.txt': seed,
    'outline.yaml': outline,
    'lists.yaml': 'cache:\n  items: [Lost, Found]\n',
  });
  const { status, stderr } = folder.build();
  assert.equal(status, 1);
  assert.match(
    stderr,
    /^lists\.yaml:2: no single paragraph in "cache" has all these beginnings of items in this order: "Lost", "Found"\. Correct or remove the list\.$/m,
  );
});

const heap = 'What is a heap?\nAnswer: A tree.\n';

/** Seeds that are read in silence no more: what is typed, and the warning. */
const doubtfulSeeds: [name: string, text: string, warning: RegExp][] = [
  [
    '"A:" for an answer',
    `${heap}What is a queue?\nA: A line.\n`,
    /^seed\.txt:4: this line begins with "A:" below a question/m,
  ],
  [
    'an answer without a colon',
    `${heap}What is a queue?\nAnswer A line.\n`,
    /^seed\.txt:4: this line begins with "Answer"/m,
  ],
  [
    'a question of two lines',
    `${heap}A service writes and then\npublishes. What fails?\nAnswer: The event.\n`,
    /^seed\.txt:4: the question "publishes\. What fails\?" seems to begin on the line above/m,
  ],
  [
    'a remark below a question',
    `${heap}What is a queue?\n(asked twice)\nAnswer: A line.\n`,
    /^seed\.txt:4: "\(asked twice\)" is taken for the question, but the line above it ends like one/m,
  ],
  [
    'another word for every answer',
    `${heap}${'¿Qué es?\nRespuesta: Una lista.\n'.repeat(3)}`,
    /^seed\.txt:4: 3 lines begin with "Respuesta:" below a question.*answerMarks: \["Respuesta"\] in site\.yaml\.$/m,
  ],
];
for (const [name, text, warning] of doubtfulSeeds) {
  test(`a warning: ${name}`, (t) => {
    const { status, stdout } = contentFolder(t, { 'seed.txt': text }).build();
    assert.equal(status, 0);
    assert.match(stdout, warning);
  });
}

test('a seed of another language is read with one line of data', (t) => {
  const text = '¿Qué es?\nRespuesta: Una lista.\n'.repeat(3);
  const folder = contentFolder(t, { 'seed.txt': text });
  assert.match(
    folder.build().stderr,
    /^seed\.txt:2: expected questions and found no line that begins with "Answer:"\. 3 lines begin with "Respuesta:"/m,
  );
  folder.write('site.yaml', 'answerMarks: [Respuesta]\n');
  assert.match(folder.build().stdout, /^3 questions/m);
});

test('UTF-16 and lone carriage returns have one message with the cure', (t) => {
  const text = `${heap}${heap}`;
  const seeds: [Uint8Array, RegExp][] = [
    [
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      /^seed\.txt:1: expected UTF-8 and found UTF-16\. Save the file as UTF-8, for example with: iconv -f UTF-16 -t UTF-8$/m,
    ],
    [Buffer.from(text, 'utf16le'), /^seed\.txt:1: expected UTF-8 and found UTF-16LE\./m],
    [Buffer.from(text, 'utf16le').swap16(), /^seed\.txt:1: expected UTF-8 and found UTF-16BE\./m],
    [Buffer.from(text.replaceAll('\n', '\r')), /^seed\.txt:1: expected lines that end with a line feed/m],
  ];
  for (const [bytes, message] of seeds) {
    const { status, stderr } = contentFolder(t, { 'seed.txt': bytes }).build();
    assert.equal(status, 1);
    assert.match(stderr, message);
    assert.match(stderr, /^1 problem;/m);
  }
});

test('a long note, a note without a source, a wrong month and an http address are errors', (t) => {
  const folder = contentFolder(t, {
    'seed.txt': seed,
    'notes.yaml': `cache:\n  text: ${'word '.repeat(46)}\n  sources: []\n  checked: 2026-13\n`,
    'sources.yaml': 'cache:\n  - { title: A, url: http://a.example/ }\n',
  });
  const { status, stderr } = folder.build();
  assert.equal(status, 1);
  for (const expected of [
    /^notes\.yaml:2: .*a note has at most 45 words/m,
    /^notes\.yaml:3: "cache", "sources": expected at least 1 entries and found an empty list/m,
    /^notes\.yaml:4: .*a month is written like "2026-11"/m,
    /^sources\.yaml:2: .*a source has an address that begins with https:\/\//m,
  ])
    assert.match(stderr, expected);
});

test('an unchanged page is not written again', (t) => {
  const folder = contentFolder(t, { 'seed.txt': seed, 'outline.yaml': outline });
  folder.build();
  const inode = (): number => statSync(join(folder.path, 'questions/messages/queue.mdx')).ino;
  const before = inode();
  folder.write('seed.txt', seed.replace('It is fast.', 'It is quick.'));
  folder.build();
  assert.match(folder.read('questions/data/cache.mdx'), /quick/);
  assert.equal(inode(), before);
});

test('line endings and a byte order mark do not change the pages', (t) => {
  const plain = contentFolder(t, { 'seed.txt': seed, 'outline.yaml': outline });
  const windows = contentFolder(t, { 'seed.txt': `\ufeff${seed.replaceAll('\n', '\r\n')}`, 'outline.yaml': outline });
  const mixed = contentFolder(t, { 'seed.txt': seed.replace('\n', '\r\n'), 'outline.yaml': outline });
  for (const folder of [plain, windows, mixed]) assert.equal(folder.build().status, 0);
  for (const page of plain.pages()) {
    assert.equal(windows.read(`questions/${page}`), plain.read(`questions/${page}`));
    assert.equal(mixed.read(`questions/${page}`), plain.read(`questions/${page}`));
  }
});

test('a new question is added to the most similar topic, and a note names it', (t) => {
  const folder = contentFolder(t, { 'seed.txt': seed, 'outline.yaml': outline });
  folder.build();
  folder.write(
    'seed.txt',
    `${seed}What is a dead letter queue?\nAnswer: A queue for messages that no consumer could take.\n`,
  );
  const { stdout } = folder.build();
  assert.match(
    stdout,
    /^new question 4 "What is a dead letter queue\?" placed in Messages as \/questions\/dead-letter-queue\/\nThe slug of a new question can be changed in outline\.yaml before it is published\.\n/,
  );
  assert.equal(
    folder.read('outline.yaml'),
    `${outline}      - { id: 4, slug: dead-letter-queue, title: "What is a dead letter queue?" }\n`,
  );
  assert.equal(folder.build('--check').status, 0);
});

test('a reworded question keeps its id and slug if its answer or title is similar', (t) => {
  const folder = contentFolder(t, { 'seed.txt': seed, 'outline.yaml': outline });
  folder.build();
  const reworded = seed
    .replace('What is a cache?', 'Why keep copies?')
    .replace('What is a message queue?\nAnswer: A queue holds', 'Explain a message queue.\nAnswer: It parks');
  folder.write('seed.txt', reworded);
  const { stdout } = folder.build();
  assert.match(stdout, /reworded question 1 "Why keep copies\?" stays at \/questions\/cache\//);
  assert.match(stdout, /reworded question 3/);
  assert.match(folder.read('outline.yaml'), /\{ id: 1, slug: cache, title: "Why keep copies\?" \}/);
  assert.equal(folder.build('--check').status, 0);
});

test('a removed question is retired, and gets its address back when it returns', (t) => {
  const folder = contentFolder(t, { 'seed.txt': seed, 'outline.yaml': outline });
  folder.build();
  folder.write('seed.txt', seed.replace(/What is a message queue[\s\S]*/, ''));
  const { stdout } = folder.build();
  assert.match(stdout, /retired question 3 "What is a message queue\?", which was \/questions\/queue\//);
  assert.deepEqual(folder.pages(), ['data/cache.mdx', 'data/index-of-database.mdx']);
  assert.match(
    folder.read('outline.yaml'),
    /retired:\n {2}- \{ id: 3, slug: queue, title: "What is a message queue\?" \}/,
  );
  assert.equal(folder.build('--check').status, 0);
  folder.write('seed.txt', seed);
  assert.match(folder.build().stdout, /returned question 3/);
  assert.doesNotMatch(folder.read('outline.yaml'), /retired:\n +-/);
  assert.equal(folder.build('--check').status, 0);
});

const missingMarks: Record<string, { from: string; to: string; line: number }> = {
  'after a title in the middle': {
    from: 'What is a database index?\nAnswer: ',
    to: 'What is a database index?\n',
    line: 4,
  },
  'after a title with a number and bold text': {
    from: 'What is a message queue?\nAnswer: ',
    to: '7. **What is a message queue?**\n',
    line: 6,
  },
  'after a title that a correction changes': {
    from: 'database index?\nAnswer: ',
    to: 'data\u2011base index?\n',
    line: 4,
  },
  'after the first title': { from: 'What is a cache?\nAnswer: ', to: 'What is a cache?\n', line: 2 },
};
for (const [name, { from, to, line }] of Object.entries(missingMarks)) {
  test(`a missing "Answer:" is a problem and retires no question: ${name}`, (t) => {
    const folder = contentFolder(t, {
      'seed.txt': seed,
      'outline.yaml': outline,
      'corrections.yaml': '- { find: "\u2011", replace: "", reason: x, every: true }\n',
    });
    folder.build();
    folder.write('seed.txt', seed.replace(from, to));
    const { status, stderr } = folder.build();
    assert.equal(status, 1);
    assert.match(
      stderr,
      new RegExp(`^seed\\.txt:${line}: the question "What is a .*" stands here, but no line that begins`),
    );
    assert.match(stderr, /^1 problem; nothing was written\.$/m);
    assert.equal(folder.read('outline.yaml'), outline);
  });
}

const wrongFence = `What is a cache?
Answer: Look:
\`\`\`
get(key)
What is a database index?
Answer: An index finds rows of a table. It costs writes.
\`\`\`
`;

test('a note names the lines of a code sample that contains an answer', (t) => {
  const folder = contentFolder(t, { 'seed.txt': wrongFence });
  const { status, stdout } = folder.build();
  assert.equal(status, 0);
  const note = /^seed\.txt:3: lines 3 to 7 are one code sample and hold an "Answer:" line; close the fence earlier/m;
  assert.match(stdout, note);
});

test('a code sample that contains a known question is a problem', (t) => {
  const folder = contentFolder(t, { 'seed.txt': seed, 'outline.yaml': outline });
  folder.build();
  folder.write('seed.txt', wrongFence + seed.slice(seed.indexOf('What is a message queue?')));
  const { status, stderr } = folder.build();
  assert.equal(status, 1);
  assert.match(
    stderr,
    /^seed\.txt:5: the question "What is a database index\?" stands here, inside the code sample of lines 3 to 7\./,
  );
  assert.equal(folder.read('outline.yaml'), outline);
});

test('ids and slugs are never reused', (t) => {
  const folder = contentFolder(t, { 'seed.txt': seed });
  folder.build();
  folder.write(
    'seed.txt',
    seed.replace(
      /What is a message queue[\s\S]*/,
      'Why a message queue, of all things that there are?\nAnswer: Nobody knows.\n',
    ),
  );
  folder.build();
  folder.write(
    'seed.txt',
    seed.replace(/What is a message queue[\s\S]*/, 'What is a message queue?!\nAnswer: Other words altogether.\n'),
  );
  folder.build();
  const lines = folder.read('outline.yaml').match(/id: \d+, slug: \S+/g) ?? [];
  assert.equal(new Set(lines).size, lines.length);
});

test('a note names a duplicate question with the same answer', (t) => {
  const repeated = `${seed}${seed.slice(seed.indexOf('What is a message queue?'))}What is a cache?\nAnswer: Something else.\n`;
  const { status, stdout } = contentFolder(t, { 'seed.txt': repeated }).build();
  assert.equal(status, 0);
  assert.match(
    stdout,
    /^seed\.txt:8: the question "What is a message queue\?" stands on line 6 already, with the same answer\./m,
  );
  assert.doesNotMatch(stdout, /^seed\.txt:10/m);
});

test('questions with the same title are matched by their answers in any order', (t) => {
  const questions = [
    'What is REST?\nAnswer: An architectural style.\n',
    'What is REST?\nAnswer: Sleep, by other means.\n',
  ];
  const folder = contentFolder(t, { 'seed.txt': questions.join('') });
  folder.build();
  folder.write('seed.txt', questions.toReversed().join(''));
  folder.build();
  assert.deepEqual(folder.pages(), ['questions/rest-2.mdx', 'questions/rest.mdx']);
  assert.match(folder.read('questions/questions/rest.mdx'), /number: 2[\s\S]*architectural/);
  assert.match(folder.read('questions/questions/rest-2.mdx'), /number: 1[\s\S]*Sleep/);
});

test('corrections apply within their scope, and notes name unused corrections', (t) => {
  const folder = contentFolder(t, {
    'seed.txt': seed,
    'outline.yaml': `${outline}retired:\n  - { id: 9, slug: old, title: Old }\n`,
    'corrections.yaml': `
- { find: "a ", replace: "one ", reason: x, every: true }
- { find: absent, replace: "", reason: x, every: true }
- { find: It, replace: That, reason: x, question: cache }
- { find: " rows", replace: "", reason: x }
- { find: x, replace: y, reason: x, question: old }
`,
  });
  const { status, stdout } = folder.build();
  assert.equal(status, 0);
  assert.match(stdout, /^corrections\.yaml:3: "absent" is not in the seed/m);
  assert.match(stdout, /^corrections\.yaml:6: "old" has left the seed/m);
  assert.match(folder.read('questions/data/cache.mdx'), /title: "What is one cache\?"[\s\S]*That is fast\./);
  assert.match(
    folder.read('questions/data/index-of-database.mdx'),
    /An index finds of one table\.\n\nIt costs writes\./,
  );
  assert.equal(folder.build('--check').status, 0);
});

test('a question moved in the outline moves to the folder of its new topic', (t) => {
  const folder = contentFolder(t, { 'seed.txt': seed, 'outline.yaml': outline });
  folder.build();
  const line = '      - { id: 1, slug: cache, title: "What is a cache?" }\n';
  folder.write('outline.yaml', outline.replace(line, '') + line);
  assert.equal(folder.build().stdout, summary);
  assert.deepEqual(folder.pages(), ['data/index-of-database.mdx', 'messages/cache.mdx', 'messages/queue.mdx']);
});

test('the next run repairs an interrupted run', (t) => {
  const folder = contentFolder(t, { 'seed.txt': seed, 'outline.yaml': outline });
  folder.build();
  renameSync(join(folder.path, 'questions'), join(folder.path, '.questions-old'));
  mkdirSync(join(folder.path, '.questions-new/data'), { recursive: true });
  folder.write('.outline-new.yaml', 'topics:');
  assert.equal(folder.build().stdout, summary);
  assert.deepEqual(readdirSync(folder.path).sort(), ['addresses.yaml', 'outline.yaml', 'questions', 'seed.txt']);
  assert.equal(folder.build('--check').status, 0);
});

test('other files are removed from the folder of pages, and a note names them', (t) => {
  const folder = contentFolder(t, {
    'seed.txt': seed,
    'outline.yaml': outline,
    'questions/data/notes.txt': 'x',
    'questions/old/x.mdx': 'x',
  });
  assert.match(folder.build().stdout, /^questions\/data\/notes\.txt is not a page/m);
  assert.deepEqual(readdirSync(join(folder.path, 'questions')).sort(), ['data', 'messages']);
});

const invalid: Record<string, { files: Record<string, string | Uint8Array>; expected: RegExp[] }> = {
  'a missing seed': {
    files: {},
    expected: [/^seed\.txt:1: there is no such file\. CONTENT_DIR names the folder that holds seed\.txt/m],
  },
  'an empty seed': {
    files: { 'seed.txt': '' },
    expected: [/^seed\.txt:1: expected questions and found an empty file/m],
  },
  'a seed without a question': {
    files: { 'seed.txt': 'Hello.\n' },
    expected: [/^seed\.txt:1: expected questions and found no line/m],
  },
  'an answer without a question': {
    files: { 'seed.txt': '\nAnswer: x\n' },
    expected: [/^seed\.txt:2: expected a question/m],
  },
  'two answers for one question': {
    files: { 'seed.txt': 'Q\nAnswer: x\n\nAnswer: y\n' },
    expected: [/^seed\.txt:4: expected a question/m],
  },
  'two empty answers, both reported': {
    files: { 'seed.txt': 'A\nAnswer:\n\nB\nAnswer: b\nC\nAnswer:  \n' },
    expected: [
      /^seed\.txt:1: expected an answer to "A"/m,
      /^seed\.txt:6: expected an answer to "C"/m,
      /^2 problems; nothing was written\.$/m,
    ],
  },
  'bytes that are not UTF-8': {
    files: {
      'seed.txt': Buffer.concat([Buffer.from('Q\nAnswer: a\nb '), Buffer.from([0xff, 0xfe]), Buffer.from('\nc\n')]),
    },
    expected: [/^seed\.txt:3: expected UTF-8/m, /^1 problem; nothing/m],
  },
  'invalid bytes and missing answers, all reported': {
    files: {
      'seed.txt': Buffer.concat([
        Buffer.from('A\nAnswer:\nB\u0007\nAnswer: b\n\nC'),
        Buffer.from([0xff, 10]),
        Buffer.from('Answer:\n'),
      ]),
    },
    expected: [
      /^seed\.txt:1: expected an answer to "A"[^\n]*\nseed\.txt:3: .*U\+0007[^\n]*\nseed\.txt:6: expected UTF-8[^\n]*\nseed\.txt:6: expected an answer to "C/m,
      /^4 problems; nothing/m,
    ],
  },
  'control characters': {
    files: { 'seed.txt': 'Q\nAnswer: a\u0007\nb\u007f\nc\u0085\nd\re\n' },
    expected: [
      /^seed\.txt:2: .*U\+0007/m,
      /^seed\.txt:3: .*U\+007F/m,
      /^seed\.txt:4: .*U\+0085/m,
      /^seed\.txt:5: .*U\+000D/m,
    ],
  },
  'a duplicate slug': {
    files: { 'seed.txt': seed, 'outline.yaml': outline.replace('slug: queue', 'slug: cache') },
    expected: [
      /^outline\.yaml:13: the slug "cache" is already used on line 7\. Choose another; slugs are addresses\.$/m,
    ],
  },
  'the id of a retired question': {
    files: { 'seed.txt': seed, 'outline.yaml': `${outline}retired:\n  - { id: 3, slug: old, title: Old }\n` },
    expected: [/^outline\.yaml:15: the id "3" is already used on line 13/m],
  },
  'a slug that a page uses as the id of another element': {
    files: {
      'seed.txt': seed,
      'outline.yaml': outline.replace('slug: cache', 'slug: main').replace('slug: queue', 'slug: topic-data'),
    },
    expected: [/^outline\.yaml:7: the slug "main" is reserved: /m, /^outline\.yaml:13: the slug "topic-data"/m],
  },
  'an unknown related question': {
    files: { 'seed.txt': seed, 'outline.yaml': outline.replace('slug: queue,', 'slug: queue, related: [cash],') },
    expected: [/^outline\.yaml:13: no question has the slug "cash"/m],
  },
  'an unknown key': {
    files: { 'seed.txt': seed, 'outline.yaml': outline.replace('summary: ""', 'sumary: ""') },
    expected: [/^outline\.yaml:11: .*sumary/m, /^outline\.yaml:9: .*summary/m],
  },
  'invalid YAML': { files: { 'seed.txt': seed, 'terms.yaml': '- term: "x\n' }, expected: [/^terms\.yaml:\d: /m] },
  'a term that two questions explain': {
    files: {
      'seed.txt': seed,
      'terms.yaml':
        '- term: memo\n  question: cache\n  mentions: [Memo]\n- term: Queue\n  question: message-queue\n  mentions: [MEMO]\n',
    },
    expected: [
      /^terms\.yaml:6: "memo" is already used on line 1\. Only one question can explain it\. Remove one of them\.\n1 problem/m,
    ],
  },
  'a correction with no match or with several matches': {
    files: {
      'seed.txt': seed,
      'corrections.yaml': '- { find: xyz, replace: "", reason: x }\n- { find: What is, replace: "", reason: x }\n',
    },
    expected: [
      /^corrections\.yaml:1: expected "xyz" exactly once .* found it 0 times/m,
      /^corrections\.yaml:2: .* found it 3 times/m,
    ],
  },
  'a correction that leaves an empty title or a title of two lines': {
    files: {
      'seed.txt': seed,
      'corrections.yaml':
        '- { find: What is a cache?, replace: "", reason: x }\n- { find: message queue?, replace: "x\\ny", reason: x }\n',
    },
    expected: [
      /^corrections\.yaml:1: after this correction, "What is a cache\?" has no answer, or its title is not a single line\./m,
      /^corrections\.yaml:2: after this correction, "What is a message queue\?" has no answer/m,
    ],
  },
  'YAML with aliases, tags, deep nesting or control characters': {
    files: {
      'seed.txt': seed,
      'terms.yaml': '- &a [x]\n- *a\n',
      'labels.yaml': '- &a [*a]\n',
      'literals.yaml': '[a]: x\n"\\0": y\n',
      'aliases.yaml': 'cache: !name [x]\n',
      'synonyms.yaml': `\n${'- '.repeat(4000)}x\n`,
      'corrections.yaml': `\n${'['.repeat(60)}${']'.repeat(60)}\n`,
    },
    expected: [
      /^terms\.yaml:2: expected a value and found the alias "\*a"\. Write out/m,
      /^labels\.yaml:1: expected a value and found the alias/m,
      /^literals\.yaml:1: expected a text before the colon.*\nliterals\.yaml:2: .*U\+0000/m,
      /^aliases\.yaml:1: .*!name/m,
      /^synonyms\.yaml:2: .*nested too deeply/m,
      /^corrections\.yaml:2: .*nested too deeply/m,
    ],
  },
  'YAML that is not UTF-8': {
    files: { 'seed.txt': seed, 'labels.yaml': Buffer.from('- a\n- caf\xe9\n', 'latin1') },
    expected: [/^labels\.yaml:2: expected UTF-8/m],
  },
  'addresses.yaml without outline.yaml': {
    files: {
      'seed.txt': seed,
      'addresses.yaml': 'published: 1\nquestions: [{ id: 1, slug: cache }]\ntopics: []\n',
    },
    expected: [/^outline\.yaml:1: expected the questions of 1 published addresses/m],
  },
  'data files that name unknown questions': {
    files: {
      'seed.txt': seed,
      'aliases.yaml': '\nnone: [a]\n',
      'terms.yaml': '- term: x\n  question: none\n',
      'literals.yaml': 'questions:\n  none: { sql: [x] }\n',
    },
    expected: [/^aliases\.yaml:2: no question/m, /^terms\.yaml:2: no question/m, /^literals\.yaml:2: no question/m],
  },
};

for (const [name, { files, expected }] of Object.entries(invalid)) {
  test(`an error, and nothing is written: ${name}`, (t) => {
    const folder = contentFolder(t, files);
    const { status, stderr } = folder.build();
    assert.equal(status, 1);
    for (const message of expected) assert.match(stderr, message);
    assert.deepEqual(readdirSync(folder.path).sort(), Object.keys(files).sort());
  });
}

test('a content folder that is missing or is a file is an error', (t) => {
  const folder = contentFolder(t, {});
  rmSync(folder.path, { recursive: true });
  const missing = folder.build();
  assert.equal(missing.status, 1);
  assert.match(
    missing.stderr,
    /^seed\.txt:1: there is no folder \/.*\. CONTENT_DIR names the folder that holds seed\.txt/,
  );
  writeFileSync(folder.path, seed);
  const file = folder.build();
  assert.equal(file.status, 1);
  assert.match(file.stderr, /^seed\.txt:1: \/.* is a file, no folder\./);
});

test('every title gets a safe and unique slug', (t) => {
  const titles = [
    '===',
    '什么是',
    'ما هو',
    '😀',
    'index',
    '__proto__',
    '../../etc/passwd',
    'con',
    '404',
    'constructor',
    'x'.repeat(5000),
    'x'.repeat(5001),
    'main',
    'Topic exchange?',
    'Search dialog?',
    'Same?',
    'Same?',
  ];
  const folder = contentFolder(t, {
    'seed.txt': titles.map((title, index) => `${title}\nAnswer: Answer ${index} is here.\n`).join(''),
  });
  assert.equal(folder.build().status, 0);
  const pages = folder.pages();
  assert.equal(pages.length, titles.length);
  for (const page of pages)
    assert.match(page, /^questions\/(?!index|main|topic-|search-dialog)[a-z][a-z0-9-]{0,70}\.mdx$/);
  assert.equal(folder.build('--check').status, 0);
});
