import assert from 'node:assert/strict';
import { test } from 'node:test';
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
