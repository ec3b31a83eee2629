import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { snapshotPath } from './folder.js'
import { segmentPaths } from './journalLines.js'

/**
 * Copies the files of an embedded store into an empty folder, also while a bot writes it: the copy opens with all that was
 * kept when this was called. The journal comes first: what is taken into the snapshot meanwhile is then in the snapshot.
 */
export async function copyFolder(from: string, to: string): Promise<void> {
  const copy = (path: string) => copyFile(path, join(to, basename(path)))
  for (const path of await segmentPaths(from)) await copy(path).catch(ignoreAbsent)
  await copy(snapshotPath(from))
}

/** The snapshot holds it by now. */
function ignoreAbsent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
