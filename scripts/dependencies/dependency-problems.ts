import { isLicenceAllowed } from './is-licence-allowed.ts';
import type { LockedPackage, Lockfile, Manifest } from './lockfile.ts';

const registry = 'https://registry.npmjs.org/';

/** What a person must decide about the packages that the project is built with: one line for each. */
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
