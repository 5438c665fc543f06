import type { YamlPath } from './parse-yaml.ts';

/** A value and where in a YAML file it stands. */
export type Place = { value: string | number; path: YamlPath };

/** Each place whose value stood at an earlier one, behind that one. */
export function repeatedPlaces(places: readonly Place[]): [Place, Place][] {
  const first = new Map<string | number, Place>();
  return places.flatMap((place): [Place, Place][] => {
    const earlier = first.get(place.value);
    if (!earlier) first.set(place.value, place);
    return earlier ? [[earlier, place]] : [];
  });
}
