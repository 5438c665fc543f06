/** Something that a person must fix before anything is written. `line` counts from 1. */
export type Problem = { file: string; line: number; message: string };

/** A path in a YAML document: keys of maps and indexes of lists. */
export type YamlPath = readonly (string | number)[];

/** `content/seed.txt:12: message` */
export const formatProblem = ({ file, line, message }: Problem): string => `${file}:${line}: ${message}`;
