import type { FileHandle } from 'node:fs/promises'
import { jest } from '@jest/globals'
import { fileHandles } from './fileHandles.js'
import { inWorld, type World } from './world.js'

/** The last one is no disk's: whether something was kept is then unknown. */
type Code = 'ENOSPC' | 'EROFS' | 'ECANCELED'
type Write = (...given: readonly unknown[]) => Promise<unknown>
const WRITING = ['appendFile', 'writeFile', 'write', 'writev', 'truncate', 'datasync', 'sync'] as const

/** What is given these goes to the disk in part. */
const TAKING_HALF: readonly string[] = ['appendFile', 'writeFile', 'write']

/**
 * This process' disk, which can get full or read-only. A full one takes half of what is written and then refuses; files can
 * still be cut there. A read-only one refuses everything. Ends with `jest.restoreAllMocks()`.
 */
class RefusingDisk {
  private code: Code | undefined

  static async take(): Promise<RefusingDisk> {
    const disk = new RefusingDisk()
    const handles = await fileHandles()
    for (const name of WRITING) {
      const real = handles[name] as Write
      const guarded = function (this: FileHandle, ...given: readonly unknown[]) {
        return disk.writes(name, (...what) => real.call(this, ...what), given)
      }
      jest.spyOn(handles, name).mockImplementation(guarded as never)
    }
    return disk
  }

  refuses(code: Code = 'ENOSPC'): void {
    this.code = code
  }

  hasRoom(): void {
    this.code = undefined
  }

  private async writes(name: (typeof WRITING)[number], really: Write, given: readonly unknown[]): Promise<unknown> {
    const { code } = this
    if (code === undefined || (code === 'ENOSPC' && name === 'truncate')) return really(...given)
    if (code === 'ENOSPC' && TAKING_HALF.includes(name)) await really(...halfOf(given))
    throw Object.assign(new Error(`${code}: the disk refuses`), { code })
  }
}

/** The first half of what is written, at the same place of the file where one is given. */
function halfOf([what, from, length, ...at]: readonly unknown[]): readonly unknown[] {
  if (typeof length === 'number') return [what, from, Math.floor(length / 2), ...at]
  const bytes = Buffer.from(what as string)
  const half = bytes.subarray(0, bytes.length / 2)
  return typeof from === 'number' ? [half, 0, half.length, from] : [half]
}

/** Tells a story in a world whose disk can refuse. */
export const whileDiskRefuses = (story: (world: World, disk: RefusingDisk) => Promise<void>) =>
  inWorld(async (world) => {
    const disk = await RefusingDisk.take()
    await story(world, disk).finally(() => disk.hasRoom())
  })
