/** Something that a person must fix before anything is written. `line` counts from 1. */
export type Problem = { file: string; line: number; message: string };

export type YamlPath = readonly (string | number)[];
