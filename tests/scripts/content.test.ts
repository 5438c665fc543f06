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
const built = '3 questions, 2 topics, 0 problems\n';

test('a folder with nothing but a seed becomes one topic with slugs of its own', (t) => {
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

test('a second run changes nothing, and --check says so', (t) => {
  const folder = contentFolder(t, { 'seed.txt': seed, 'outline.yaml': outline });
  folder.build();
  const before = statSync(join(folder.path, 'questions')).mtimeMs;
  assert.deepEqual(folder.build(), { status: 0, stdout: built, stderr: '' });
  assert.deepEqual(folder.build('--check'), { status: 0, stdout: built, stderr: '' });
  assert.equal(statSync(join(folder.path, 'questions')).mtimeMs, before);
  assert.equal(folder.read('outline.yaml'), outline);
});

test('--check lists what would change, writes nothing and fails', (t) => {
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

test('what is no argument of the command is refused, with nothing written', (t) => {
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

test('a page that stays the same stays the same file', (t) => {
  const folder = contentFolder(t, { 'seed.txt': seed, 'outline.yaml': outline });
  folder.build();
  const inode = (): number => statSync(join(folder.path, 'questions/messages/queue.mdx')).ino;
  const before = inode();
  folder.write('seed.txt', seed.replace('It is fast.', 'It is quick.'));
  folder.build();
  assert.match(folder.read('questions/data/cache.mdx'), /quick/);
  assert.equal(inode(), before);
});

test('a CRLF seed with a byte order mark gives the pages of a plain one', (t) => {
  const plain = contentFolder(t, { 'seed.txt': seed, 'outline.yaml': outline });
  const windows = contentFolder(t, { 'seed.txt': `\ufeff${seed.replaceAll('\n', '\r\n')}`, 'outline.yaml': outline });
  const mixed = contentFolder(t, { 'seed.txt': seed.replace('\n', '\r\n'), 'outline.yaml': outline });
  for (const folder of [plain, windows, mixed]) assert.equal(folder.build().status, 0);
  for (const page of plain.pages()) {
    assert.equal(windows.read(`questions/${page}`), plain.read(`questions/${page}`));
    assert.equal(mixed.read(`questions/${page}`), plain.read(`questions/${page}`));
  }
});

test('a new question is placed where its like are, keeps the outline as typed, and is announced', (t) => {
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

test('a reworded question keeps its id and slug, by its answer or by its title', (t) => {
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

test('a question that leaves is retired with its page, and comes back to its address', (t) => {
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

const forgotten: Record<string, { from: string; to: string; line: number }> = {
  'in the middle': { from: 'What is a database index?\nAnswer: ', to: 'What is a database index?\n', line: 4 },
  'of a decorated question': {
    from: 'What is a message queue?\nAnswer: ',
    to: '7. **What is a message queue?**\n',
    line: 6,
  },
  'of a question that a correction mends': {
    from: 'database index?\nAnswer: ',
    to: 'data\u2011base index?\n',
    line: 4,
  },
  'of the first question': { from: 'What is a cache?\nAnswer: ', to: 'What is a cache?\n', line: 2 },
};
for (const [name, { from, to, line }] of Object.entries(forgotten)) {
  test(`a forgotten "Answer:" is a problem and retires nothing: ${name}`, (t) => {
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

const unclosed = `What is a cache?
Answer: Look:
\`\`\`
get(key)
What is a database index?
Answer: An index finds rows of a table. It costs writes.
\`\`\`
`;

test('a code sample that holds an answer is noted with its lines', (t) => {
  const folder = contentFolder(t, { 'seed.txt': unclosed });
  const { status, stdout } = folder.build();
  assert.equal(status, 0);
  const note = /^seed\.txt:3: lines 3 to 7 are one code sample and hold an "Answer:" line; close the fence earlier/m;
  assert.match(stdout, note);
});

test('a code sample that swallows a known question is a problem', (t) => {
  const folder = contentFolder(t, { 'seed.txt': seed, 'outline.yaml': outline });
  folder.build();
  folder.write('seed.txt', unclosed + seed.slice(seed.indexOf('What is a message queue?')));
  const { status, stderr } = folder.build();
  assert.equal(status, 1);
  assert.match(
    stderr,
    /^seed\.txt:5: the question "What is a database index\?" stands here, inside the code sample of lines 3 to 7\./,
  );
  assert.equal(folder.read('outline.yaml'), outline);
});

test('an id and a slug are never given again', (t) => {
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

test('a question that stands twice with one answer is noted', (t) => {
  const twice = `${seed}${seed.slice(seed.indexOf('What is a message queue?'))}What is a cache?\nAnswer: Something else.\n`;
  const { status, stdout } = contentFolder(t, { 'seed.txt': twice }).build();
  assert.equal(status, 0);
  assert.match(
    stdout,
    /^seed\.txt:8: the question "What is a message queue\?" stands on line 6 already, with the same answer\./m,
  );
  assert.doesNotMatch(stdout, /^seed\.txt:10/m);
});

test('two questions with the same title are distinguished by their answers, in any order', (t) => {
  const twins = ['What is REST?\nAnswer: An architectural style.\n', 'What is REST?\nAnswer: Sleep, by other means.\n'];
  const folder = contentFolder(t, { 'seed.txt': twins.join('') });
  folder.build();
  folder.write('seed.txt', twins.toReversed().join(''));
  folder.build();
  assert.deepEqual(folder.pages(), ['questions/rest-2.mdx', 'questions/rest.mdx']);
  assert.match(folder.read('questions/questions/rest.mdx'), /number: 2[\s\S]*architectural/);
  assert.match(folder.read('questions/questions/rest-2.mdx'), /number: 1[\s\S]*Sleep/);
});

test('corrections apply everywhere, once or in one question; those of what has left the seed are only noted', (t) => {
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

test('a question that moves in the outline moves on disk', (t) => {
  const folder = contentFolder(t, { 'seed.txt': seed, 'outline.yaml': outline });
  folder.build();
  const line = '      - { id: 1, slug: cache, title: "What is a cache?" }\n';
  folder.write('outline.yaml', outline.replace(line, '') + line);
  assert.equal(folder.build().stdout, built);
  assert.deepEqual(folder.pages(), ['data/index-of-database.mdx', 'messages/cache.mdx', 'messages/queue.mdx']);
});

test('a run killed in the middle is mended by the next', (t) => {
  const folder = contentFolder(t, { 'seed.txt': seed, 'outline.yaml': outline });
  folder.build();
  renameSync(join(folder.path, 'questions'), join(folder.path, '.questions-old'));
  mkdirSync(join(folder.path, '.questions-new/data'), { recursive: true });
  folder.write('.outline-new.yaml', 'topics:');
  assert.equal(folder.build().stdout, built);
  assert.deepEqual(readdirSync(folder.path).sort(), ['addresses.yaml', 'outline.yaml', 'questions', 'seed.txt']);
  assert.equal(folder.build('--check').status, 0);
});

test('what the command did not make leaves the folder of pages, with a note', (t) => {
  const folder = contentFolder(t, {
    'seed.txt': seed,
    'outline.yaml': outline,
    'questions/data/notes.txt': 'x',
    'questions/old/x.mdx': 'x',
  });
  assert.match(folder.build().stdout, /^questions\/data\/notes\.txt is not a page/m);
  assert.deepEqual(readdirSync(join(folder.path, 'questions')).sort(), ['data', 'messages']);
});

const bad: Record<string, { files: Record<string, string | Uint8Array>; expected: RegExp[] }> = {
  'no seed': {
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
  'two answers to one question': {
    files: { 'seed.txt': 'Q\nAnswer: x\n\nAnswer: y\n' },
    expected: [/^seed\.txt:4: expected a question/m],
  },
  'empty answers, all at once': {
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
  'bad bytes and bad structure, all at once': {
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
  'a slug twice': {
    files: { 'seed.txt': seed, 'outline.yaml': outline.replace('slug: queue', 'slug: cache') },
    expected: [
      /^outline\.yaml:13: the slug "cache" is already used on line 7\. Choose another; slugs are addresses\.$/m,
    ],
  },
  'an id of the retired': {
    files: { 'seed.txt': seed, 'outline.yaml': `${outline}retired:\n  - { id: 3, slug: old, title: Old }\n` },
    expected: [/^outline\.yaml:15: the id "3" is already used on line 13/m],
  },
  'a slug that a page needs itself': {
    files: {
      'seed.txt': seed,
      'outline.yaml': outline.replace('slug: cache', 'slug: main').replace('slug: queue', 'slug: topic-data'),
    },
    expected: [
      /^outline\.yaml:7: the slug "main" is the id of another element on the page of all questions/m,
      /^outline\.yaml:13: the slug "topic-data"/m,
    ],
  },
  'an unknown related question': {
    files: { 'seed.txt': seed, 'outline.yaml': outline.replace('slug: queue,', 'slug: queue, related: [cash],') },
    expected: [/^outline\.yaml:13: no question has the slug "cash"/m],
  },
  'an unknown key': {
    files: { 'seed.txt': seed, 'outline.yaml': outline.replace('summary: ""', 'sumary: ""') },
    expected: [/^outline\.yaml:11: .*sumary/m, /^outline\.yaml:9: .*summary/m],
  },
  'YAML that is none': { files: { 'seed.txt': seed, 'terms.yaml': '- term: "x\n' }, expected: [/^terms\.yaml:\d: /m] },
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
  'a correction that does not match, or twice': {
    files: {
      'seed.txt': seed,
      'corrections.yaml': '- { find: xyz, replace: "", reason: x }\n- { find: What is, replace: "", reason: x }\n',
    },
    expected: [
      /^corrections\.yaml:1: expected "xyz" exactly once .* found it 0 times/m,
      /^corrections\.yaml:2: .* found it 3 times/m,
    ],
  },
  'a correction that leaves no title of one line, or no answer': {
    files: {
      'seed.txt': seed,
      'corrections.yaml':
        '- { find: What is a cache?, replace: "", reason: x }\n- { find: message queue?, replace: "x\\ny", reason: x }\n',
    },
    expected: [
      /^corrections\.yaml:1: this leaves "What is a cache\?" without a title of one line or without an answer\./m,
      /^corrections\.yaml:2: this leaves "What is a message queue\?"/m,
    ],
  },
  'aliases, tags, depths and characters in YAML': {
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
  'a ledger without its outline': {
    files: {
      'seed.txt': seed,
      'addresses.yaml': 'published: 1\nquestions: [{ id: 1, slug: cache }]\ntopics: []\n',
    },
    expected: [/^outline\.yaml:1: expected the questions of 1 published addresses/m],
  },
  'editorial matter on unknown questions': {
    files: {
      'seed.txt': seed,
      'aliases.yaml': '\nnone: [a]\n',
      'terms.yaml': '- term: x\n  question: none\n',
      'literals.yaml': 'questions:\n  none: { sql: [x] }\n',
    },
    expected: [/^aliases\.yaml:2: no question/m, /^terms\.yaml:2: no question/m, /^literals\.yaml:2: no question/m],
  },
};

for (const [name, { files, expected }] of Object.entries(bad)) {
  test(`refused, with nothing written: ${name}`, (t) => {
    const folder = contentFolder(t, files);
    const { status, stderr } = folder.build();
    assert.equal(status, 1);
    for (const message of expected) assert.match(stderr, message);
    assert.deepEqual(readdirSync(folder.path).sort(), Object.keys(files).sort());
  });
}

test('refused: a folder of content that is not there, or is a file', (t) => {
  const folder = contentFolder(t, {});
  rmSync(folder.path, { recursive: true });
  const without = folder.build();
  assert.equal(without.status, 1);
  assert.match(
    without.stderr,
    /^seed\.txt:1: there is no folder \/.*\. CONTENT_DIR names the folder that holds seed\.txt/,
  );
  writeFileSync(folder.path, seed);
  const file = folder.build();
  assert.equal(file.status, 1);
  assert.match(file.stderr, /^seed\.txt:1: \/.* is a file, no folder\./);
});

test('titles that make no or no safe slug get a safe, unique one', (t) => {
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
