import type { APIRoute } from 'astro';
import { absolute, path, site } from '../data/paths.ts';
import { xml } from '../lib/html/xml.ts';

/** The OpenSearch description, which adds the site to a browser's search engines. */
export const GET: APIRoute = () => {
  const description = xml({
    name: 'OpenSearchDescription',
    attributes: { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    children: [
      // OpenSearch allows 16 characters.
      { name: 'ShortName', children: [site.name.slice(0, 16)] },
      { name: 'Description', children: [`Search the full text of ${site.name}`] },
      { name: 'InputEncoding', children: ['UTF-8'] },
      { name: 'Image', attributes: { type: 'image/svg+xml' }, children: [absolute(path('/favicon.svg'))] },
      { name: 'Url', attributes: { type: 'text/html', template: `${absolute(path('/search/'))}?q={searchTerms}` } },
    ],
  });
  return new Response(description, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
};
