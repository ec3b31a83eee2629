import { readFile, rm, writeFile } from 'node:fs/promises'

/** One process at a time: the file holds the number of the process that has the store. Throws, saying who. */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const holder = Number(await readFile(path, 'utf8'))
    if (isAlive(holder)) {
      throw new Error(
        `the store is in use by process ${holder} (${path}); stop it first, or give this one another folder`,
      )
    }
    await writeFile(path, String(process.pid))
  }
  return () => rm(path, { force: true })
}

/** Our own number means a lock left by an earlier life: in a container every process is number 1. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
