import { type Picture, questionPicture, topicPicture } from '../lib/share-picture.ts';
import { truncateAtWord } from '../lib/text/strings.ts';
import { questions, topicOf, topicsInOrder } from './catalog.ts';
import { answerText } from './exports.ts';

/** What a page tells those who share a link to it. */
export interface Sharing {
  type: 'article' | 'website';
  title: string;
  description: string;
  picture: Picture;
}

const ofQuestions = questions.map(({ data }): [string, Sharing] => {
  const description = truncateAtWord(data.short || answerText(data.slug) || data.title);
  const picture = questionPicture(data, topicOf(data.topic));
  return [`/questions/${data.slug}/`, { type: 'article', title: data.title, description, picture }];
});

const ofTopics = topicsInOrder.map((topic): [string, Sharing] => {
  const description = truncateAtWord(topic.summary || `${topic.questions.length} questions and answers.`);
  return [`/topics/${topic.id}/`, { type: 'website', title: topic.title, description, picture: topicPicture(topic) }];
});

/** What each question and topic tells, by its address without the base path; a retired question is not to be shared. */
export const redirectTargets = new Map([...ofQuestions, ...ofTopics]);
