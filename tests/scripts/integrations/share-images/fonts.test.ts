import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDrawableText } from '../../../../scripts/integrations/share-images/draw-image.ts';
import { drawableText } from '../../../../scripts/integrations/share-images/fonts.ts';

const cases: [text: string, drawable: string][] = [
  ['What is an ACID transaction?', 'What is an ACID transaction?'],
  ['“Café” — naïve, 5 €, Übergröße', '“Café” — naïve, 5 €, Übergröße'],
  ['Что такое REST? Τι είναι;', 'Что такое REST? Τι είναι;'],
  ['Cafe\u0301', 'Café'],
  ['What is 🎉 in 👩‍💻 UTF-8?', 'What is in UTF-8?'],
  ['Kanji (漢字) in a title', 'Kanji () in a title'],
  ['トランザクションとは', ''],
  ['日本語 is', ''],
  ['', ''],
];

for (const [text, drawable] of cases) {
  test(`${JSON.stringify(text)} is drawn as ${JSON.stringify(drawable)}`, () => {
    assert.equal(drawableText(text), drawable);
  });
}

test('an image leaves out every text that cannot be drawn', () => {
  const image = {
    site: '问答',
    name: 'question-2',
    label: 'No. 2',
    topic: '数据库',
    title: '什么是作用域？',
    subtitle: '',
  };
  assert.deepEqual(withDrawableText(image), { ...image, site: '', label: '', topic: '', title: 'No. 2' });
  const latin = { ...image, site: 'Answers', topic: 'Базы данных', title: 'Chỉ mục là gì?' };
  assert.deepEqual(withDrawableText(latin), latin);
});
