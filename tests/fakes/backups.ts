import { backupSource } from '../../src/store/backup/backupSource.js'
import { asRestored } from '../../src/store/backup/restored.js'
import { writeBackup } from '../../src/store/backup/writeBackup.js'
import type { FoundSource } from '../../src/store/move/foundSource.js'
import { moveStore } from '../../src/store/move/moveStore.js'
import type { Place } from '../../src/store/move/place.js'
import { createVault } from '../../src/store/vault.js'
import { NOW } from '../builders/aReferral.js'
import { KEY } from './storeFolder.js'

const VAULT = createVault([KEY])

/** Backs up what stands there into a file; what was told. */
export async function backsUp(opening: Promise<FoundSource>, file: string, readable = false): Promise<string> {
  const lines: string[] = []
  const source = await opening
  const asked = { vault: VAULT, madeAt: NOW, readable, tell: (line: string) => lines.push(line) }
  await writeBackup(source, file, asked).finally(() => source.close())
  return lines.join('\n')
}

/** Restores a file into a place. */
export async function restoresInto(opening: Promise<Place>, file: string): Promise<void> {
  const backup = await backupSource(file, VAULT)
  const target = await opening
  await moveStore(asRestored(backup), target, 'store:restore', () => undefined).finally(() => target.close())
}
