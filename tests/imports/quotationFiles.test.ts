import { copyFile, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { importedDocument } from '../../src/imports/importedDocument.js'
import { keepQuotation, loadQuotations, quotationsStamp, removeQuotation } from '../../src/imports/quotationFiles.js'
import type { ImportedDocument } from '../../src/knowledge/quotation/passage.js'

let store: string
let folder: string
beforeEach(async () => {
  store = await mkdtemp(join(tmpdir(), 'passerelle-quotations-'))
  folder = join(store, 'quotations')
})
afterEach(() => rm(store, { recursive: true }))

const aDocument = (text: string, audience = 'all'): ImportedDocument =>
  importedDocument(
    { title: 'Note', fileName: 'Note.txt', sections: [[{ place: { kind: 'paragraph', number: 1 }, text }]] },
    audience,
  )
const load = () => {
  const problems: string[] = []
  const documents = loadQuotations(folder, (file, problem) => problems.push(`${file}: ${problem}`))
  return { documents, problems }
}

describe('imported documents', () => {
  it('are read again as they were kept', async () => {
    const document = aDocument('Le centre est ouvert et les personnes sont reçues le matin.')
    await keepQuotation(folder, document)
    expect(load()).toEqual({ documents: [document], problems: [] })
    expect(document.language).toBe('fr')
  })

  it('are none without a folder', () => {
    expect(load()).toEqual({ documents: [], problems: [] })
    expect(quotationsStamp(folder)).toBe('')
  })

  it('take the place of their earlier version, of the same audience only', async () => {
    await keepQuotation(folder, aDocument('Avant.'))
    await keepQuotation(folder, aDocument('Ailleurs.', 'cpas-21004'))
    await keepQuotation(folder, aDocument('Après.'))
    const texts = load().documents.map(({ audience, passages }) => [audience, passages[0]?.text])
    expect(texts.sort()).toEqual([
      ['all', 'Après.'],
      ['cpas-21004', 'Ailleurs.'],
    ])
    expect((await readdir(folder)).filter((name) => !name.endsWith('.json'))).toEqual([])
  })

  it('can be read by nobody but the account of the bot', async () => {
    const document = aDocument('Interne.')
    await keepQuotation(folder, document)
    expect((await stat(join(folder, `${document.id}.json`))).mode & 0o077).toBe(0)
  })

  it('that are damaged are reported without their text, and do not hold up the others', async () => {
    const whole = aDocument('Entier.')
    await keepQuotation(folder, whole)
    await copyFile(join(folder, `${whole.id}.json`), join(folder, 'copie.json'))
    await writeFile(join(folder, 'coupe.json'), '{"title":"Secret médical')
    await writeFile(join(folder, 'autre.json'), JSON.stringify({ version: 1, title: 'Secret médical' }))
    const { documents, problems } = load()
    expect(documents).toEqual([whole])
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['autre.json', 'copie.json', 'coupe.json'])
    expect(problems.join()).not.toContain('Secret')
  })

  it('change the stamp when one comes, is replaced or goes, and only then', async () => {
    const document = aDocument('Texte.')
    const stamps = [quotationsStamp(folder)]
    for (const change of [
      () => keepQuotation(folder, document),
      () => keepQuotation(folder, aDocument('Texto.')),
      () => removeQuotation(folder, document),
    ]) {
      await change()
      stamps.push(quotationsStamp(folder))
      expect(quotationsStamp(folder)).toBe(stamps.at(-1))
    }
    expect(new Set(stamps.slice(0, 3)).size).toBe(3)
    expect(stamps[3]).toBe(stamps[0])
  })
})
