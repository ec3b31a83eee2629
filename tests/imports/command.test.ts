import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passerelle-command-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function command(env: Record<string, string>, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path('dist/knowledgeImport.js'), ...args], {
    env: { PASSERELLE_STORE: `file:${folder}`, ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
const DIRECTORY = { PASSERELLE_DIRECTORY: path('data/demo/directory.json') }

describe('the built command knowledge:import', () => {
  it('needs only the store and the directory of the settings, and keeps what it imports', () => {
    writeFileSync(join(folder, 'note.txt'), 'Le texte de la note est en français et il est court.')
    const imported = command(DIRECTORY, '--organisation', 'cpas-21004', join(folder, 'note.txt'))
    expect(imported).toMatchObject({ status: 0, stderr: '' })
    expect(command({}, '--list').stdout).toBe('note (for cpas-21004, fr): 1 passage, paragraph 1\n')
  })

  it('ends with 1 and a sentence, not a stack, when it is asked or set wrongly', () => {
    const wrong = [
      command(DIRECTORY, '--organisation', 'cpas-00000', 'note.txt'),
      command({}, '--organisation', 'cpas-21004', 'note.txt'),
      command({ PASSERELLE_STORE: 'postgres://localhost' }, '--list'),
    ]
    expect(wrong.map(({ status }) => status)).toEqual([1, 1, 1])
    expect(wrong.map(({ stderr }) => stderr.split('\n    at').length)).toEqual([1, 1, 1])
    expect(wrong.map(({ stderr }) => stderr)).toEqual([
      expect.stringContaining('no organisation cpas-00000'),
      expect.stringContaining('PASSERELLE_DIRECTORY is missing'),
      expect.stringContaining('PASSERELLE_STORE'),
    ])
  })
})
