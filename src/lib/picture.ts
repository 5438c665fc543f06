import type { OutlineQuestion } from '../model/outline.ts';
import type { CatalogTopic } from './catalog.ts';
import { counted } from './counted.ts';
import { site } from './site.ts';

/** All that the picture of a page shows; equal records are equal pictures. */
export type Picture = {
  /** Begins the name of its file. */
  name: string;
  /** Stands above the title: the question's number, or how many questions there are. */
  mark: string;
  /** The topic's title beside the mark; empty where the title says it. */
  topic: string;
  title: string;
  /** A passage below the title, or nothing. */
  lead: string;
  /** Place in the thumb index, 0–11; all of it where there is none. */
  hue?: number;
};

type Topic = CatalogTopic<unknown>;

export function questionPicture({ id, slug, title }: OutlineQuestion, topic: Pick<Topic, 'title' | 'hue'>): Picture {
  return { name: slug, mark: `No. ${id}`, topic: topic.title, title, lead: '', hue: topic.hue };
}

export function topicPicture({ id, title, summary, hue, questions }: Topic): Picture {
  return { name: id, mark: counted(questions.length, 'question'), topic: '', title, lead: summary, hue };
}

/** The picture of the home page, and of each page that has none of its own. */
export function homePicture(topics: readonly Topic[]): Picture {
  const questions = topics.reduce((sum, topic) => sum + topic.questions.length, 0);
  const mark = `${counted(questions, 'question')} in ${counted(topics.length, 'topic')}`;
  return { name: 'home', mark, topic: '', title: site.name, lead: site.tagline };
}
