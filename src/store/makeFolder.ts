import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Only who runs the bot looks into it. */
const OWN = 0o700

/**
 * Makes a folder, and those that it stands in, unless it is there. Throws what the system says. Node's own way to do that
 * never ends where the system takes no folder in one that is there (/proc).
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return
  const around = dirname(path)
  if (!(await isFolder(around))) await makeFolder(around)
  await mkdir(path, { mode: OWN }).catch(async (error: unknown) => {
    if (!(await isFolder(path))) throw error // somebody else was first
  })
}

const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
