import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { ExportedTopic } from './question-record.ts';

export type Link = { title: string; url: string; remark?: string };
type Contents = { name: string; tagline: string; topics: readonly ExportedTopic[]; files: readonly Link[] };

/**
 * The blocks of `llms.txt` (https://llmstxt.org/): the site, and a list of links for each topic.
 * `markdownUrl` gives the address of one answer.
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
        remark: short,
      }));
      return section(title, links);
    }),
    ...section('Optional', files),
  ];
}

function section(title: string, links: readonly Link[]): RootContent[] {
  return [
    { type: 'heading', depth: 2, children: text(title) },
    { type: 'list', ordered: false, spread: false, children: links.map(linkLine) },
  ];
}

function linkLine({ title, url, remark }: Link): ListItem {
  const link: PhrasingContent = { type: 'link', url, children: text(title) };
  return {
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: remark ? [link, ...text(`: ${remark}`)] : [link] }],
  };
}

function text(value: string): PhrasingContent[] {
  return [{ type: 'text', value }];
}
