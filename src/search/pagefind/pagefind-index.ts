import { PagefindInstance } from 'virtual:pagefind';

/** Pagefind's index, but one that fails where Pagefind goes on with what it has, and finds nothing or something else. */
export class WholeIndex extends PagefindInstance {
  /** Rejects with a VersionError where this program is not the one that the index was made for. */
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
