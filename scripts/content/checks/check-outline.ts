import type { QuestionAddress } from '../../../src/model/addresses.ts';
import type { Outline } from '../../../src/model/outline.ts';
import type { Problem, YamlPath } from '../problem.ts';
import { isPagePart } from '../questions/make-slug.ts';
import { questionPlaces } from '../questions/outline-questions.ts';

type OutlineFile = { file: string; lineOf: (path: YamlPath) => number; addresses: readonly QuestionAddress[] };

/** What a schema cannot see in an outline: ids, slugs and topics that stand twice, slugs that a page needs itself, and related questions that don't exist. */
export function checkOutline(outline: Outline, { file, lineOf, addresses }: OutlineFile): Problem[] {
  const lines = questionPlaces(outline);
  const slugs = lines.map(({ slug, path }) => ({ value: slug, path: [...path, 'slug'] }));
  const ids = lines.map(({ id, path }) => ({ value: id, path: [...path, 'id'] }));
  const topics = outline.topics.map(({ id }, position) => ({ value: id, path: ['topics', position, 'id'] }));
  const known = new Set([...lines, ...addresses].map(({ slug }) => slug));
  const unknown = relatedPlaces(outline).filter(({ value }) => !known.has(String(value)));
  const places = (what: string, rule: string) => (twice: [Place, Place]) => {
    const [first, second] = twice.map(({ path }) => lineOf(path));
    return {
      file,
      line: second ?? 1,
      message: `the ${what} "${twice[0].value}" is already used on line ${first}. ${rule}`,
    };
  };
  return [
    ...repeatedPlaces(topics).map(places('topic', 'Choose another; topics have addresses.')),
    ...repeatedPlaces(ids).map(places('id', 'Choose another; ids are permanent.')),
    ...repeatedPlaces(slugs).map(places('slug', 'Choose another; slugs are addresses.')),
    ...slugs
      .filter(({ value }) => isPagePart(value))
      .map(({ value, path }) => ({ file, line: lineOf(path), message: partOfPage(value) })),
    ...unknown.map(({ value, path }) => ({
      file,
      line: lineOf(path),
      message: `no question has the slug "${value}". Correct it.`,
    })),
  ];
}

function partOfPage(slug: string): string {
  const what = `the slug "${slug}" is the name of another place on the page of all questions`;
  return `${what}: "main" and what begins "topic-" or "search-dialog" are. Choose another.`;
}

function relatedPlaces(outline: Outline): Place[] {
  return outline.topics.flatMap(({ questions }, topic) =>
    questions.flatMap(({ related = [] }, position) =>
      related.map((value, index) => ({ value, path: ['topics', topic, 'questions', position, 'related', index] })),
    ),
  );
}

/** A value and where in a YAML file it stands. */
type Place = { value: string | number; path: YamlPath };

/** Each place whose value stood at an earlier one, behind that one. */
export function repeatedPlaces(places: readonly Place[]): [Place, Place][] {
  const first = new Map<string | number, Place>();
  return places.flatMap((place): [Place, Place][] => {
    const earlier = first.get(place.value);
    if (!earlier) first.set(place.value, place);
    return earlier ? [[earlier, place]] : [];
  });
}
