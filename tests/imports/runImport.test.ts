import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { loadQuotations } from '../../src/imports/quotationFiles.js'
import { runImport } from '../../src/imports/runImport.js'
import { docx, paragraph, pptx, shape } from './officeFiles.js'
import { pdf } from './pdfFile.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-command-'))
})
afterEach(() => rm(folder, { recursive: true }))

const quotations = () => join(folder, 'quotations')
async function run(...args: string[]) {
  const printed: string[] = []
  const complaints: string[] = []
  const code = await runImport(args, {
    folder: quotations(),
    isOrganisation: (id) => id === 'cpas-21004',
    loadKnowledge: () => ({ entries: [], documents: [] }),
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
  })
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n') }
}
async function file(name: string, bytes: Uint8Array | string = 'Le texte de la note est en français et il est court.') {
  await writeFile(join(folder, name), bytes)
  return join(folder, name)
}
const kept = () => loadQuotations(quotations(), (name, problem) => expect([name, problem]).toEqual([]))

describe('knowledge:import', () => {
  it('imports the four kinds of files and says what it found', async () => {
    const { code, printed, complaints } = await run(
      '--organisation',
      'cpas-21004',
      await file('note.txt'),
      await file('guide.pdf', pdf([[[700, 'Un.']], [[700, 'Deux.']]])),
      await file('procédure.docx', docx(paragraph('Délais', 'Titre1') + paragraph('Dix jours.'))),
      await file('axes.pptx', pptx({ shapes: shape(['Axe 1']) }, { shapes: shape(['Axe 2']) })),
    )
    expect([code, complaints]).toEqual([0, ''])
    expect(printed.split('\n').filter((line) => line.startsWith('Imported'))).toEqual([
      'Imported: note (for cpas-21004, fr): 1 passage, paragraph 1',
      'Imported: guide (for cpas-21004, fr): 2 passages, pages 1–2',
      'Imported: procédure (for cpas-21004, fr): 1 passage, 1 heading',
      'Imported: axes (for cpas-21004, fr): 2 passages, slides 1–2',
    ])
    expect(kept().map(({ audience }) => audience)).toEqual(Array(4).fill('cpas-21004'))
  })

  it('complains of each file that it cannot import, and imports the others', async () => {
    const { code, printed, complaints } = await run(
      '--organisation',
      'all',
      join(folder, 'absent.txt'),
      await file('tableau.xlsx'),
      await file('note.txt'),
    )
    expect(code).toBe(1)
    expect(complaints.split('\n')).toEqual([
      `${join(folder, 'absent.txt')}: there is no such file.`,
      `${join(folder, 'tableau.xlsx')}: only .txt, .pdf, .docx, .pptx can be read.`,
    ])
    expect(printed).toContain('note (for everybody, fr)')
    expect(kept()).toHaveLength(1)
  })

  it('does not let a file silently replace another of its name in the same run', async () => {
    const path = await file('note.txt')
    const { code, complaints } = await run('--organisation', 'all', path, path)
    expect([code, complaints]).toEqual([1, `${path}: a file of the same name was imported just now; rename one.`])
  })

  it.each([
    ['no organisation', ['note.txt'], 'Say who may see the documents'],
    ['an unknown organisation', ['--organisation', 'cpas-99999', 'note.txt'], 'no organisation cpas-99999'],
    ['no file', ['--organisation', 'all'], 'at least one file'],
    ['an unknown option', ['--organization', 'all', 'note.txt'], '--organization'],
    ['an option without its value', ['note.txt', '--organisation'], '--organisation'],
    ['two tasks at once', ['--list', '--remove', 'note'], 'not both'],
    ['a file to list', ['--list', 'note.txt'], 'No file is expected'],
    ['a file to remove', ['--remove', 'note', 'note.txt'], 'No file is expected'],
    ['an empty title', ['--remove', ''], 'the title that --list shows'],
  ])('refuses %s', async (_, args, sentence) => {
    const { code, printed, complaints } = await run(...args)
    expect([code, printed]).toEqual([1, ''])
    expect(complaints).toContain(sentence)
  })

  it('lists what is imported, for one organisation when asked', async () => {
    expect(await run('--list')).toEqual({ code: 0, printed: 'Nothing is imported.', complaints: '' })
    await run('--organisation', 'all', await file('note.txt'))
    await run('--organisation', 'cpas-21004', await file('mémo.txt'))
    expect((await run('--list')).printed.split('\n')).toHaveLength(2)
    const { printed } = await run('--list', '--organisation', 'cpas-21004')
    expect(printed).toBe('mémo (for cpas-21004, fr): 1 passage, paragraph 1')
  })

  it('says of a damaged document that it is left out', async () => {
    await run('--organisation', 'all', await file('note.txt'))
    await writeFile(join(quotations(), 'x.json'), '{')
    expect(await run('--list')).toEqual({
      code: 1,
      printed: 'note (for everybody, fr): 1 passage, paragraph 1',
      complaints: 'x.json is left out: it is not JSON',
    })
  })

  it('removes a document by its title, of the audience that is meant', async () => {
    const path = await file('note.txt')
    await run('--organisation', 'all', path)
    await run('--organisation', 'cpas-21004', path)
    expect((await run('--remove', 'note')).complaints).toContain('add --organisation')
    expect(await run('--remove', 'note', '--organisation', 'all')).toMatchObject({ code: 0, complaints: '' })
    expect(kept().map(({ audience }) => audience)).toEqual(['cpas-21004'])
    expect((await run('--remove', 'absent')).complaints).toContain('No imported document is called "absent"')
  })
})
