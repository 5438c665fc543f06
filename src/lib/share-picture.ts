import type { OutlineQuestion } from '../model/outline.ts';
import { site } from './site.ts';
import { pluralize } from './text/strings.ts';
import type { CatalogTopic } from './topics.ts';

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
  return { name: id, mark: pluralize(questions.length, 'question'), topic: '', title, lead: summary, hue };
}

/** The picture of the home page, and of each page that has none of its own. */
export function homePicture(topics: readonly Topic[]): Picture {
  const questions = topics.reduce((sum, topic) => sum + topic.questions.length, 0);
  const mark = `${pluralize(questions, 'question')} in ${pluralize(topics.length, 'topic')}`;
  return { name: 'home', mark, topic: '', title: site.name, lead: site.tagline };
}

/** Raise it when the drawing changes, its fonts or its library: equal addresses are equal bytes. A test watches over it. */
export const drawing = 1;

/** Address of a picture without the base path: `/pictures/acid-transaction.1f6a22c9.png`, named after all that is drawn. */
export async function pictureAddress({ name, mark, topic, title, lead, hue }: Picture): Promise<string> {
  const drawn = JSON.stringify([drawing, mark, topic, title, lead, hue ?? null]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(drawn));
  const hash = Array.from(new Uint8Array(digest, 0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `/pictures/${name}.${hash}.png`;
}

/** What can be read in a picture, for those who don't see it: `No. 12, Databases: What is an ACID transaction?` */
export function pictureText({ mark, topic, title }: Picture): string {
  return `${topic === '' ? mark : `${mark}, ${topic}`}: ${title}`;
}
