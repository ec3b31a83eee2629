import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readDocument } from '../../src/imports/readDocument.js'
import { docx, paragraph, zipOf } from './officeFiles.js'
import { type PlacedLine, pdf, pdfOf } from './pdfFile.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-imports-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(name: string, bytes: Uint8Array | string) {
  await writeFile(join(folder, name), bytes)
  const { title, sections } = await readDocument(join(folder, name))
  return { title, lines: sections.map((section) => section.map(({ place, text }) => [place, text])) }
}
const page = (number: number) => ({ kind: 'page', number })
const numbered = (number: number) => ({ kind: 'paragraph', number })

describe('a text file', () => {
  it('gives numbered paragraphs', async () => {
    expect(await read('Note d’accueil.txt', 'L’œuvre sociale\r\n\r\nElle reçoit\r\nchaque matin.\r\n')).toEqual({
      title: 'Note d’accueil',
      lines: [
        [
          [numbered(1), 'L’œuvre sociale'],
          [numbered(2), 'Elle reçoit chaque matin.'],
        ],
      ],
    })
  })

  it('gives pages when it has form feeds', async () => {
    const { lines } = await read('pages.txt', 'Première page.\fDeuxième page.')
    expect(lines).toEqual([[[page(1), 'Première page.']], [[page(2), 'Deuxième page.']]])
  })

  it.each([
    ['windows-1252', Buffer.from('Pay\xe9 en \x80 \xe0 No\xebl', 'latin1'), 'Payé en € à Noël'],
    ['UTF-16', Buffer.from('\uFEFFPayé à Noël', 'utf16le'), 'Payé à Noël'],
    ['UTF-8 with its mark', Buffer.from('\uFEFFPayé à Noël'), 'Payé à Noël'],
  ])('keeps its accents in %s', async (encoding, bytes, text) => {
    expect((await read(`${encoding}.txt`, bytes)).lines).toEqual([[[numbered(1), text]]])
  })
})

describe('a pdf', () => {
  it('gives its pages without their headers and numbers, wrapped lines joined, accents right', async () => {
    expect((await read('Étapes.pdf', pdf(['A', 'B', 'C'].map(pageOfReport)))).lines).toEqual(
      ['A', 'B', 'C'].map((letter, at) => [
        [page(at + 1), `Étape ${letter}`],
        [page(at + 1), `À l'étape ${letter}, le bénéficiaire est reçu à l'antenne.`],
        [page(at + 1), `Après ${letter}, un autre paragraphe.`],
        [page(at + 1), `La fin de ${letter}.`],
      ]),
    )
  })

  function pageOfReport(letter: string, at: number): PlacedLine[] {
    return [
      [800, 'CPAS exemple'],
      [760, `Étape ${letter}`],
      [720, `À l'étape ${letter}, le bénéficiaire est reçu à l'an-`],
      [706, 'tenne.'],
      [670, `Après ${letter}, un autre paragraphe.`],
      [630, `La fin de ${letter}.`],
      [30, `Page ${at + 1} sur 3`],
    ]
  }

  it('that is protected by a password is refused', async () => {
    await expect(read('locked.pdf', pdf([[[700, 'Secret']]], { locked: true }))).rejects.toThrow('by a password')
  })

  it('that was scanned is refused: it has pages and no text', async () => {
    await expect(read('scan.pdf', pdf([[], []]))).rejects.toThrow('text recognition (OCR)')
  })

  it('that unpacks to hundreds of megabytes is refused', async () => {
    await expect(read('bomb.pdf', pdfOf([new Uint8Array(150_000_000)]))).rejects.toThrow('unpacks to far more')
  })
})

describe('a file that cannot be imported', () => {
  const office = docx(paragraph('Texte'))
  it.each([
    ['of another kind', 'tableau.xlsx', office, 'only .txt, .pdf, .docx, .pptx can be read'],
    ['that is no zip', 'faux.docx', 'Bonjour', 'not what its name says'],
    ['that is cut short', 'court.docx', office.slice(0, office.length - 40), 'not what its name says'],
    ['that is another Office document', 'autre.pptx', office, 'it is not a presentation'],
    ['of an old Word, or protected', 'vieux.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'before 2007'],
    ['with damaged XML', 'abîmé.docx', zipOf({ 'word/document.xml': '<w:document><w:body>' }), 'XML is damaged'],
    ['that declares entities', 'dtd.docx', zipOf({ 'word/document.xml': '<!DOCTYPE x><x/>' }), 'not that of an Office'],
    ['that unpacks to far too much', 'bombe.docx', bomb(), 'unpacks to far more'],
    ['nested beyond reason', 'profond.docx', docx('<w:sdt>'.repeat(50_000) + '</w:sdt>'.repeat(50_000)), 'damaged'],
    ['without text', 'vide.docx', docx(paragraph(' ')), 'it holds no text'],
    ['with bytes that are no text', 'binaire.txt', 'a\0b', 'it is not a text file'],
    ['that is no pdf', 'faux.pdf', 'Bonjour', 'not a readable pdf'],
  ])('%s is told so', async (_, name, bytes, sentence) => {
    await expect(read(name, bytes)).rejects.toThrow(sentence)
  })

  it('because it is larger than 50 MB, a folder, or not there, is told so', async () => {
    await writeFile(join(folder, 'grand.txt'), '')
    await truncate(join(folder, 'grand.txt'), 51 * 1024 * 1024)
    await expect(readDocument(join(folder, 'grand.txt'))).rejects.toThrow('larger than 50 MB')
    await expect(readDocument(join(folder, 'absent.txt'))).rejects.toThrow('no such file')
    await expect(readDocument(`${folder}/../${folder.split('/').at(-1)}/.`)).rejects.toThrow('can be read')
  })

  function bomb(): Uint8Array {
    return zipOf({ 'word/document.xml': ' '.repeat(25_000_000) })
  }
})
