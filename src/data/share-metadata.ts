import { firstSentences } from '../lib/html/head.ts';
import { questionImage, type ShareImage, topicImage } from '../lib/share-image.ts';
import { site } from '../lib/site.ts';
import { truncateAtWord } from '../lib/text/strings.ts';
import { questions, topicOf, topics } from './catalog.ts';
import { answerText } from './exports.ts';

/** The data that chats and networks show beside a link to a page. */
export interface ShareMetadata {
  type: 'article' | 'website';
  title: string;
  description: string;
  image: ShareImage;
}

const ofQuestions = questions.map(({ data }): [string, ShareMetadata] => {
  const description = firstSentences(answerText(data.slug)) || data.title;
  const image = questionImage(data, topicOf(data.topic), site);
  return [`/questions/${data.slug}/`, { type: 'article', title: data.title, description, image }];
});

const ofTopics = topics.map((topic): [string, ShareMetadata] => {
  const description = truncateAtWord(topic.summary || `${topic.questions.length} questions and answers.`);
  return [`/topics/${topic.id}/`, { type: 'website', title: topic.title, description, image: topicImage(topic, site) }];
});

/** The share metadata of each question and topic, by address without the base path. */
export const shareMetadataByAddress = new Map([...ofQuestions, ...ofTopics]);
