import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { snapshotPath } from './folder.js'
import { segmentPaths } from './segment.js'

/**
 * Copies the files of an embedded store into an empty folder, also while a bot writes it: the copy opens with all that was
 * kept when this was called. The journal comes first: what is taken into the snapshot meanwhile is then in the snapshot.
 */
export async function copyFolder(from: string, to: string): Promise<void> {
  const copyOf = (path: string) => join(to, basename(path))
  for (const path of await segmentPaths(from)) await copySegment(path, copyOf(path)).catch(ignoreAbsent)
  const snapshot = snapshotPath(from)
  await copyFile(snapshot, copyOf(snapshot))
}

/**
 * Only as far as it was written when this began. Of what is written meanwhile a reader may find the end before the
 * beginning, which would look like damage.
 */
async function copySegment(path: string, copy: string): Promise<void> {
  const written = (await readFile(path)).findLastIndex((byte) => byte !== 0) + 1
  await writeFile(copy, (await readFile(path)).subarray(0, written))
}

/** The snapshot holds it by now. */
function ignoreAbsent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
