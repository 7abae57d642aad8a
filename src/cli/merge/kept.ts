import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { sharedParts } from '../../core/rollup/shared-parts';
import type { Received } from '../../core/rollup/submission';
import { receiver, sender, type Posted } from './posted';
import type { ReceivedFile } from './read-received';

/**
 * What was read of the files, until the last one is there 暂存: packed, a sixth as large, and what they have in common once. A rollup of a
 * thousand needs no more memory while it reads than one of a hundred.
 */
export class KeptFiles {
  private readonly share = sharedParts();
  private readonly send = sender();
  private packed: Uint8Array[] = [];

  add(file: ReceivedFile): void {
    // Threads make the same plans and outlines, each for itself.
    const received = file.received.map((one): Received => (one.ok ? { ok: true, file: this.share(one.file) } : one));
    const bytes = deflateRawSync(serialize(this.send({ ...file, received })), { level: 1 });
    // What comes out stands in more room than it takes.
    this.packed.push(new Uint8Array(bytes));
  }

  /** All files in the order in which they came, for once. */
  take(): ReceivedFile[] {
    const { packed } = this;
    this.packed = [];
    const whole = receiver();
    return packed.map((bytes) => whole(deserialize(inflateRawSync(bytes)) as Posted));
  }
}
