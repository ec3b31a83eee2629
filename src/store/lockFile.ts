import { open, readFile, readlink, rm, symlink } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf, isFull } from './diskRefusals.js'

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

/** A process that was just killed takes a moment to go; its successor waits that long before it gives up. */
const PATIENCE_MS = 2_000
const LOOK_AGAIN_MS = 50

async function writeLock(path: string): Promise<void> {
  for (let waited = 0; !(await marks(path)); ) {
    const holder = Number(await markOn(path))
    if (!(await isAlive(holder))) await rm(path, { force: true })
    else if (waited >= PATIENCE_MS) throw inUse(path, holder)
    else {
      await wait(LOOK_AGAIN_MS)
      waited += LOOK_AGAIN_MS
    }
  }
}

/**
 * Writes our number, unless something stands there already. A full disk keeps no byte of a file, but where a link leads
 * stands beside its name, for which there mostly is room: a bot that only reads is better than none.
 */
async function marks(path: string): Promise<boolean> {
  try {
    await writeMark(path).catch((error: unknown) => {
      if (!isFull(error)) throw error
      return symlink(String(process.pid), path)
    })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

async function writeMark(path: string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(String(process.pid))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

/** What stands there; nothing when it has just gone. */
const markOn = (path: string): Promise<string> => readlink(path).catch(() => readFile(path, 'utf8').catch(() => ''))

const inUse = (path: string, pid: number) =>
  new Error(`the store is in use by process ${pid} (${path}); stop it first, or give this one another folder`)

/** Our own number means a lock left by an earlier life: in a container every process is number 1. */
async function isAlive(pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return !(await hasEnded(pid))
}

/** Linux keeps the number of a process that has ended until its parent takes note, and such a one holds nothing. */
async function hasEnded(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return /^\d+ \(.*\) [ZX] /s.test(stat)
}
