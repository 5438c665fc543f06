/** What is read of `package.json`. */
export interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  /** By name: may the package run a script of its own when it is installed? */
  allowScripts?: Record<string, boolean>;
}

/** What is read of `package-lock.json`. */
export interface Lockfile {
  /** By folder; that of the project itself is the empty one. */
  packages: Record<string, LockedPackage>;
}

export interface LockedPackage {
  license?: string;
  /** Where it comes from; the registry where it is not said. */
  resolved?: string;
  integrity?: string;
  /** Those for another platform, which were never fetched here, have no checksum. */
  optional?: boolean;
  hasInstallScript?: boolean;
}
