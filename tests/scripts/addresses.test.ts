import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentFolder } from '../content-folder.ts';

const queue = 'What is a message queue?\nAnswer: A queue holds messages until a consumer takes them.\n';
const seed = `What is a cache?
Answer: A cache keeps what was read. It is fast.
What is a database index?
Answer: An index finds rows of a table. It costs writes.
${queue}What is a dead letter queue?
Answer: A queue for messages that no consumer could take.
`;
const outline = `topics:
  - id: data
    title: Data
    summary: ""
    questions:
      - { id: 1, slug: cache, title: "What is a cache?" }
      - { id: 2, slug: index-of-database, title: "What is a database index?" }
  - id: messages
    title: Messages
    summary: ""
    questions:
      - { id: 3, slug: queue, title: "What is a message queue?" }
      - { id: 4, slug: dead-letters, title: "What is a dead letter queue?" }
`;
const addresses = `# Every address that this site has had. \`npm run content\` adds lines. Never remove one: people have the links.
# A question's line stands for /questions/<slug>/ and /q/<id>/. A topic without a page leads \`to\` another.
published: 6
questions:
  - { id: 1, slug: cache }
  - { id: 2, slug: index-of-database }
  - { id: 3, slug: queue }
  - { id: 4, slug: dead-letters }
topics:
  - { id: data }
  - { id: messages }
`;
const files = { 'seed.txt': seed, 'outline.yaml': outline };

test('addresses.yaml records every new address once', (t) => {
  const folder = contentFolder(t, files);
  assert.equal(folder.build().status, 0);
  assert.equal(folder.read('addresses.yaml'), addresses);
  assert.equal(folder.build().status, 0);
  assert.equal(folder.read('addresses.yaml'), addresses);
  assert.equal(folder.build('--check').status, 0);
});

test('--check fails if an address is not recorded, and writes nothing', (t) => {
  const folder = contentFolder(t, files);
  folder.build();
  folder.write(
    'addresses.yaml',
    addresses.replace('published: 6', 'published: 5').replace('  - { id: 4, slug: dead-letters }\n', ''),
  );
  const { status, stdout } = folder.build('--check');
  assert.equal(status, 1);
  assert.match(stdout, /^addresses\.yaml would change$/m);
  assert.doesNotMatch(folder.read('addresses.yaml'), /dead-letters/);
});

test('an old address redirects after a slug change, and old references still work', (t) => {
  const folder = contentFolder(t, {
    ...files,
    'terms.yaml': '- term: cache\n  question: cache\n',
    'aliases.yaml': 'cache: [memo]\n',
  });
  folder.build();
  folder.write(
    'outline.yaml',
    outline.replace('slug: cache', 'slug: caching').replace('letters,', 'letters, related: [cache],'),
  );
  const { status, stdout } = folder.build();
  assert.equal(status, 0);
  assert.match(stdout, /^\/questions\/cache\/ now leads to \/questions\/caching\/$/m);
  assert.match(folder.read('addresses.yaml'), /slug: dead-letters \}\n {2}- \{ id: 1, slug: caching \}\n/);
  assert.match(folder.read('questions/data/caching.mdx'), /aliases:\n {2}- "memo"/);
  assert.match(folder.read('questions/messages/dead-letters.mdx'), /related:\n {2}- "caching"\n/);
  assert.equal(folder.build('--check').status, 0);
});

test('a question gets its old address back when its old slug returns', (t) => {
  const folder = contentFolder(t, files);
  folder.build();
  folder.write('outline.yaml', outline.replace('slug: cache', 'slug: caching'));
  folder.build();
  folder.write('outline.yaml', outline);
  assert.equal(folder.build().status, 0);
  assert.equal(folder.read('addresses.yaml').match(/slug: cach/g)?.length, 2);
  assert.equal(folder.build('--check').status, 0);
});

test('a removed question keeps its addresses and suggests the most similar questions', (t) => {
  const folder = contentFolder(t, files);
  folder.build();
  folder.write('seed.txt', seed.replace(queue, ''));
  folder.build();
  assert.equal(folder.read('addresses.yaml'), addresses);
  assert.match(folder.read('outline.yaml'), /retired:\n {2}- \{ id: 3, .*, related: \[ dead-letters \] \}/);
  assert.equal(folder.build('--check').status, 0);
  folder.write('seed.txt', seed);
  folder.build();
  assert.equal(folder.build('--check').status, 0, 'after the question returned');
});

test('a topic with a changed id redirects to the topic that has its questions', (t) => {
  const folder = contentFolder(t, files);
  folder.build();
  folder.write('outline.yaml', outline.replace('id: data', 'id: storage'));
  assert.match(folder.build().stdout, /^\/topics\/data\/ now leads to \/topics\/storage\/$/m);
  folder.write('outline.yaml', outline.replace('id: data', 'id: rooms'));
  assert.match(folder.build().stdout, /^\/topics\/storage\/ now leads to \/topics\/rooms\/$/m);
  assert.match(
    folder.read('addresses.yaml'),
    /- \{ id: data, to: storage \}[\s\S]*- \{ id: storage, to: rooms \}\n {2}- \{ id: rooms \}\n$/,
  );
  folder.write('outline.yaml', outline);
  assert.equal(folder.build().status, 0);
  assert.equal(folder.build('--check').status, 0);
});

test('a topic that lost all questions redirects to the most similar topic', (t) => {
  const folder = contentFolder(t, files);
  folder.build();
  folder.write('seed.txt', 'What is a database index?\nAnswer: An index finds rows of a table. It costs writes.\n');
  assert.match(folder.build().stdout, /^\/topics\/messages\/ now leads to \/topics\/data\/$/m);
  assert.equal(folder.build('--check').status, 0);
});

test('a new question never reuses the slug of a redirect', (t) => {
  const folder = contentFolder(t, files);
  folder.build();
  folder.write('outline.yaml', outline.replace('slug: cache', 'slug: caching'));
  folder.build();
  folder.write('seed.txt', `${seed}Cache\nAnswer: Something else altogether.\n`);
  assert.match(folder.build().stdout, /^new question 5 .* as \/questions\/cache-2\//m);
});

test('the next run repairs a run that stopped after it wrote the outline', (t) => {
  const folder = contentFolder(t, files);
  folder.build();
  folder.write('seed.txt', `${seed}What is a topic exchange?\nAnswer: It routes messages.\n`);
  folder.build();
  const complete = folder.read('addresses.yaml');
  folder.write('addresses.yaml', addresses);
  folder.write('.addresses-new.yaml', 'published:');
  renameSync(join(folder.path, 'questions'), join(folder.path, '.questions-old'));
  mkdirSync(join(folder.path, '.questions-new'));
  assert.equal(folder.build().status, 0);
  assert.equal(folder.read('addresses.yaml'), complete);
  assert.equal(folder.build('--check').status, 0);
});

type Change = { [name: string]: (text: string) => string };
const invalid: Record<string, { change: Change; expected: RegExp }> = {
  'a question without a line in the outline': {
    change: { 'outline.yaml': (text) => text.replace(/ {6}- \{ id: 3.*\n/, '') },
    expected:
      /^addresses\.yaml:7: \/questions\/queue\/ and \/q\/3\/ have neither a page nor a redirect: question 3 is not in outline\.yaml\./m,
  },
  'a line removed from addresses.yaml': {
    change: { 'addresses.yaml': (text) => text.replace(/ {2}- \{ id: 3.*\n/, '') },
    expected: /^addresses\.yaml:3: expected 6 addresses and found 5\. Restore the removed lines/m,
  },
  'the former slug of another question': {
    change: {
      'outline.yaml': (text) => text.replace('slug: cache', 'slug: caching').replace('slug: queue', 'slug: cache'),
    },
    expected:
      /^outline\.yaml:12: \/questions\/cache\/ has been the address of question 1 \(addresses\.yaml:5\)\. Choose another slug/m,
  },
  'one slug listed for two questions': {
    change: { 'addresses.yaml': (text) => text.replace('topics:', '  - { id: 4, slug: queue }\ntopics:') },
    expected: /^addresses\.yaml:9: \/questions\/queue\/ has been the address of question 3 \(line 7\)/m,
  },
  'a redirect to an unknown topic': {
    change: { 'addresses.yaml': (text) => text.replace('{ id: data }', '{ id: data, to: date }') },
    expected:
      /^addresses\.yaml:10: \/topics\/data\/ leads to \/topics\/date\/, which no topic has or had\. Correct it\.$/m,
  },
  'an outline without questions': {
    change: { 'outline.yaml': () => 'topics:\n  - { id: data, title: Data, summary: "", questions: [] }\n' },
    expected: /^outline\.yaml:2: expected the questions of 4 published addresses and found none\./m,
  },
  'addresses.yaml without questions': {
    change: { 'addresses.yaml': () => 'published: 1\n' },
    expected: /^addresses\.yaml:1: "questions": expected a list and found nothing\. Write it\.$/m,
  },
};

for (const [name, { change, expected }] of Object.entries(invalid)) {
  test(`an error, and nothing is written: ${name}`, (t) => {
    const folder = contentFolder(t, files);
    folder.build();
    for (const [file, edit] of Object.entries(change)) folder.write(file, edit(folder.read(file)));
    const edited = folder.read('addresses.yaml');
    for (const args of [['--check'], []]) {
      const { status, stderr } = folder.build(...args);
      assert.equal(status, 1);
      assert.match(stderr, expected);
    }
    assert.equal(folder.read('addresses.yaml'), edited);
  });
}

test('a missing line in the outline is one error, without follow-up errors', (t) => {
  const folder = contentFolder(t, {
    ...files,
    'terms.yaml': '- { term: queue, question: queue }\n',
    'aliases.yaml': 'queue: [line]\n',
    'literals.yaml': 'questions:\n  queue: { sql: [x] }\n',
    'corrections.yaml': '- { find: holds, replace: keeps, reason: x, question: queue }\n',
  });
  folder.build();
  folder.write('terms.yaml', '- { term: queue, question: queue }\n- { term: x, question: none }\n');
  folder.write('outline.yaml', outline.replace(/ {6}- \{ id: 3.*\n/, ''));
  const { stderr } = folder.build();
  assert.match(stderr, /^addresses\.yaml:7: .*\nterms\.yaml:2: no question has the slug "none".*\n2 problems; /);
});

test('a removed topic needs a redirect if no page shows its former questions', (t) => {
  const folder = contentFolder(t, files);
  folder.build();
  rmSync(join(folder.path, 'questions'), { recursive: true });
  folder.write('outline.yaml', outline.replace('id: data', 'id: storage'));
  const { status, stderr } = folder.build();
  assert.equal(status, 1);
  assert.match(stderr, /^addresses\.yaml:10: \/topics\/data\/ has neither a page nor a redirect/m);
  folder.write('addresses.yaml', addresses.replace('{ id: data }', '{ id: data, to: messages }'));
  assert.equal(folder.build().status, 0);
});
