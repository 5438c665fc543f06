const registry = 'https://registry.npmjs.org/';

/**
 * Problems with the packages of the project, one line for each: inexact versions, licences, install
 * scripts, sources.
 */
export function dependencyProblems(manifest: Manifest, { packages }: Lockfile): string[] {
  const locked = Object.entries(packages).filter(([folder]) => folder !== '');
  const named = manifest.allowScripts ?? {};
  return [
    ...inexactVersions(manifest),
    ...locked.flatMap(([folder, entry]) => packageProblems(folder, entry, named)),
    ...staleNames(named, packages),
  ];
}

function inexactVersions({ dependencies = {}, devDependencies = {} }: Manifest): string[] {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json: ${name} is "${version}"; name one version, as "1.2.3".`);
}

function packageProblems(folder: string, entry: LockedPackage, named: Record<string, boolean>): string[] {
  const { license = 'no licence', resolved = registry, integrity, optional, hasInstallScript = false } = entry;
  const name = nameOf(folder);
  const problems = [
    !isLicenceAllowed(license) && `has ${license}, which is not in scripts/dependencies/is-licence-allowed.ts.`,
    !resolved.startsWith(registry) && `comes from "${resolved}", not from ${registry}.`,
    !integrity && !optional && 'has no checksum.',
    hasInstallScript &&
      !Object.hasOwn(named, name) &&
      'runs a script when it is installed; allowScripts does not name it.',
  ];
  return problems.filter((problem) => problem !== false).map((problem) => `package-lock.json: ${name} ${problem}`);
}

function staleNames(named: Record<string, boolean>, packages: Lockfile['packages']): string[] {
  const present = new Set(
    Object.entries(packages).flatMap(([folder, { hasInstallScript }]) => (hasInstallScript ? [nameOf(folder)] : [])),
  );
  return Object.keys(named)
    .filter((name) => !present.has(name))
    .map((name) => `package.json: allowScripts names ${name}, and no package of that name runs a script.`);
}

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The fields of `package.json` that are checked. */
interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  /** By package: true if it may run a script at installation. */
  allowScripts?: Record<string, boolean>;
}

/** The fields of `package-lock.json` that are checked. */
interface Lockfile {
  /** By folder. The key of the project itself is empty. */
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  license?: string;
  /** The source. Missing for the registry. */
  resolved?: string;
  integrity?: string;
  /** An optional package for another platform was never downloaded, so it has no checksum. */
  optional?: boolean;
  hasInstallScript?: boolean;
}

/**
 * Licences that are allowed. The second line binds only those who change or distribute such a
 * package: MPL and LGPL are build tools (Lightning CSS, axe, Astro's image library), OFL the fonts.
 */
const allowed = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'CC0-1.0',
    'ISC',
    'MIT',
    'PSF-2.0',
    'Python-2.0',
  ],
  ...['LGPL-3.0-or-later', 'MPL-2.0', 'OFL-1.1'],
]);

/**
 * True if an SPDX expression consists of allowed licences. A nested expression is not understood
 * and not allowed.
 */
export function isLicenceAllowed(expression: string): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((licence) => allowed.has(licence)));
}
