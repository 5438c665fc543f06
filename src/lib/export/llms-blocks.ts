import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { ExportedTopic } from './question-record.ts';

type Link = { title: string; url: string; description?: string };
type Contents = { name: string; tagline: string; topics: readonly ExportedTopic[]; files: readonly Link[] };

/**
 * The Markdown blocks of `llms.txt` (https://llmstxt.org/): the name of the site, and a list of
 * links for each topic. `markdownUrl` returns the URL of an answer as Markdown.
 */
export function llmsBlocks(
  { name, tagline, topics, files }: Contents,
  markdownUrl: (slug: string) => string,
): RootContent[] {
  return [
    { type: 'heading', depth: 1, children: text(name) },
    { type: 'blockquote', children: [{ type: 'paragraph', children: text(tagline) }] },
    ...topics.flatMap(({ title, questions }) => {
      const links = questions.map(({ record, short }) => ({
        title: record.title,
        url: markdownUrl(record.slug),
        description: short,
      }));
      return section(title, links);
    }),
    ...section('Optional', files),
  ];
}

function section(title: string, links: readonly Link[]): RootContent[] {
  return [
    { type: 'heading', depth: 2, children: text(title) },
    { type: 'list', ordered: false, spread: false, children: links.map(linkItem) },
  ];
}

function linkItem({ title, url, description }: Link): ListItem {
  const link: PhrasingContent = { type: 'link', url, children: text(title) };
  return {
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: description ? [link, ...text(`: ${description}`)] : [link] }],
  };
}

function text(value: string): PhrasingContent[] {
  return [{ type: 'text', value }];
}
