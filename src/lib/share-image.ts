import type { OutlineQuestion } from '../model/outline.ts';
import { pluralize } from './text/strings.ts';
import type { CatalogTopic } from './topics.ts';

/** The content of a share image (Open Graph). Equal contents give equal images. */
export type ShareImage = {
  /** The name of the site. */
  site: string;
  /** The beginning of the file name. */
  name: string;
  /** The text above the title: the question's number, or the number of questions. */
  label: string;
  /** The topic's title. Empty in the image of a topic. */
  topic: string;
  title: string;
  /** The text below the title. May be empty. */
  subtitle: string;
  /** The topic's color in the thumb index, 0–11. Undefined for the home page. */
  colorIndex?: number;
};

type Topic = CatalogTopic<unknown>;
type SiteName = { name: string };

export function questionImage(
  { id, slug, title }: OutlineQuestion,
  topic: Pick<Topic, 'title' | 'colorIndex'>,
  site: SiteName,
): ShareImage {
  return {
    site: site.name,
    name: slug,
    label: `No. ${id}`,
    topic: topic.title,
    title,
    subtitle: '',
    colorIndex: topic.colorIndex,
  };
}

export function topicImage({ id, title, summary, colorIndex, questions }: Topic, site: SiteName): ShareImage {
  return {
    site: site.name,
    name: id,
    label: pluralize(questions.length, 'question'),
    topic: '',
    title,
    subtitle: summary,
    colorIndex,
  };
}

/** The image of the home page and of pages without their own image. */
export function homeImage(topics: readonly Topic[], site: SiteName & { tagline: string }): ShareImage {
  const questions = topics.reduce((sum, topic) => sum + topic.questions.length, 0);
  const label = `${pluralize(questions, 'question')} in ${pluralize(topics.length, 'topic')}`;
  return { site: site.name, name: 'home', label, topic: '', title: site.name, subtitle: site.tagline };
}

/**
 * Increase it if the drawing, its fonts or its library change, so that an address always has the
 * same image. A test checks this.
 */
export const DRAWING_VERSION = 2;

/**
 * The address of an image without the base path: `/pictures/acid-transaction.1f6a22c9.png`. Its
 * hash covers the content of the image, so the order of the hashed values must not change.
 */
export async function imageAddress({
  site,
  name,
  label,
  topic,
  title,
  subtitle,
  colorIndex,
}: ShareImage): Promise<string> {
  const drawn = JSON.stringify([DRAWING_VERSION, site, label, topic, title, subtitle, colorIndex ?? null]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(drawn));
  const hash = Array.from(new Uint8Array(digest, 0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `/pictures/${name}.${hash}.png`;
}

/** The alternative text of an image: `No. 12, Databases: What is an ACID transaction?` */
export function imageAltText({ label, topic, title }: ShareImage): string {
  return `${topic === '' ? label : `${label}, ${topic}`}: ${title}`;
}
