import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog } from '../../src/lib/catalog.ts';
import { homePicture, type Picture, questionPicture, topicPicture } from '../../src/lib/picture.ts';
import { readYaml } from '../../src/lib/read-yaml.ts';
import { outlineSchema } from '../../src/model/outline.ts';

/** What to draw: the home page, each topic and each question of the outline, which the content command has brought up to date. */
export function readPictures(contentDir: string): Picture[] {
  const outline = outlineSchema.parse(readYaml(readFileSync(join(contentDir, 'outline.yaml'), 'utf8')));
  const topics = catalog(
    outline.topics,
    outline.topics.flatMap(({ questions }) => questions),
  );
  const questions = topics.flatMap((topic) => topic.questions.map((question) => questionPicture(question, topic)));
  return [homePicture(topics), ...topics.map(topicPicture), ...questions];
}
