import { readFile, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'

/** Locks that this process holds, by their paths. */
const held = new Set<string>()

/** One opening at a time: the file holds the number of the process that has the store. Throws, saying who. */
export async function takeLock(file: string): Promise<() => Promise<void>> {
  const path = resolve(file)
  if (held.has(path)) throw inUse(path, process.pid)
  held.add(path)
  try {
    await writeLock(path)
  } catch (error) {
    held.delete(path)
    throw error
  }
  return async () => {
    await rm(path, { force: true })
    held.delete(path)
  }
}

async function writeLock(path: string): Promise<void> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const holder = Number(await readFile(path, 'utf8'))
    if (isAlive(holder)) throw inUse(path, holder)
    await writeFile(path, String(process.pid))
  }
}

const inUse = (path: string, pid: number) =>
  new Error(`the store is in use by process ${pid} (${path}); stop it first, or give this one another folder`)

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
