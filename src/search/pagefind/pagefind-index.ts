import { PagefindInstance } from 'virtual:pagefind';

/**
 * Pagefind's index with errors. Where Pagefind ignores a failed load and finds nothing or something
 * else, this class throws.
 */
export class StrictPagefindIndex extends PagefindInstance {
  /** Rejects with a VersionError if the index is of another version of Pagefind. */
  override async loadEntry(): Promise<void> {
    await super.loadEntry();
    if (this.loadedVersion !== this.version)
      throw new DOMException(`Pagefind ${this.version} cannot read an index of ${this.loadedVersion}.`, 'VersionError');
  }

  override async loadChunk(name: string): Promise<void> {
    await super.loadChunk(name);
    if (!this.loaded_chunks[name]) throw new Error(`The words ${name} of the index could not be loaded.`);
  }

  override async loadFilterChunk(name: string): Promise<void> {
    await super.loadFilterChunk(name);
    if (!this.loaded_filters[name]) throw new Error(`The topics ${name} of the index could not be loaded.`);
  }
}
