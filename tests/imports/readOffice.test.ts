import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readDocument } from '../../src/imports/readDocument.js'
import { docx, paragraph, pptx, row, run, shape, zipOf } from './officeFiles.js'

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
const slide = (number: number) => ({ kind: 'slide', number })
const numbered = (number: number) => ({ kind: 'paragraph', number })
const heading = (title: string) => ({ kind: 'heading', title })

describe('a Word document', () => {
  it('gives what stands under each heading, also under headings of a French Word and of styles based on them', async () => {
    const { lines } = await read(
      'procédure.docx',
      docx(
        [
          paragraph('Avant tout titre'),
          paragraph('Accueil', 'Titre1'),
          paragraph(`${run('Chaque bénéfi')}${run('ciaire est reçu, «')}${run(' œuvre » comprise')}`),
          paragraph('Délais', 'NotreTitre'),
          paragraph('Dix jours', 'Puce'),
          `<w:tbl>${row('Commune', 'Téléphone')}${row('Forest', '02 000')}</w:tbl>`,
        ].join(''),
      ),
    )
    expect(lines).toEqual([
      [[numbered(1), 'Avant tout titre']],
      [
        [heading('Accueil'), 'Accueil'],
        [heading('Accueil'), 'Chaque bénéficiaire est reçu, « œuvre » comprise'],
      ],
      [
        [heading('Délais'), 'Délais'],
        [heading('Délais'), '• Dix jours'],
        [heading('Délais'), 'Commune | Téléphone'],
        [heading('Délais'), 'Forest | 02 000'],
      ],
    ])
  })

  it('loses what was deleted or hidden, keeps what was added, breaks, hyphens and text boxes once', async () => {
    const box = `<w:txbxContent>${paragraph('Encadré')}</w:txbxContent>`
    const { lines } = await read(
      'suivi.docx',
      docx(
        paragraph(
          [
            `<w:del><w:r><w:delText>ancien</w:delText></w:r></w:del><w:ins>${run('nouveau')}</w:ins>`,
            run('secret', '<w:vanish/>'),
            '<w:r><w:noBreakHyphen/><w:t>né</w:t><w:tab/><w:t>ici</w:t><w:br/><w:t>Ligne</w:t></w:r>',
            `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice>`,
            `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
          ].join(''),
        ),
      ),
    )
    expect(lines.flat().map(([, text]) => text)).toEqual(['nouveau-né ici', 'Ligne', 'Encadré'])
  })
})

describe('a presentation', () => {
  it('gives its slides in the order shown, without hidden slides and slide numbers', async () => {
    const table =
      '<p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>Axe 1</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>RIS</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>'
    const { lines } = await read(
      'axes.pptx',
      pptx(
        { shapes: shape(['Présentation'], 'title') + shape(['3'], 'sldNum') },
        { shapes: shape(['Brouillon']), attributes: 'show="0"' },
        { shapes: `<p:grpSp>${shape(['À l’essai', 'Objectifs &amp; délais'])}</p:grpSp>${table}` },
      ),
    )
    expect(lines).toEqual([
      [[slide(1), 'Présentation']],
      [],
      [
        [slide(3), 'À l’essai'],
        [slide(3), 'Objectifs & délais'],
        [slide(3), 'Axe 1 | RIS'],
      ],
    ])
  })

  it('gives the words of its diagrams', async () => {
    const relations = (target: string, type: string) =>
      `<Relationships><Relationship Id="rId0" Type="http://example.test/${type}" Target="${target}"/></Relationships>`
    const { lines } = await read(
      'schéma.pptx',
      zipOf({
        'ppt/presentation.xml': '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldId r:id="rId0"/></p:presentation>',
        'ppt/_rels/presentation.xml.rels': relations('slides/slide1.xml', 'slide'),
        'ppt/slides/slide1.xml': '<p:sld xmlns:p="p"><p:spTree/></p:sld>',
        'ppt/slides/_rels/slide1.xml.rels': relations('../diagrams/data1.xml', 'diagramData'),
        'ppt/diagrams/data1.xml':
          '<d xmlns:a="a"><a:p><a:r><a:t>Accueil</a:t></a:r></a:p><a:p/><a:p><a:r><a:t>Suivi</a:t></a:r></a:p></d>',
      }),
    )
    expect(lines).toEqual([
      [
        [slide(1), 'Accueil'],
        [slide(1), 'Suivi'],
      ],
    ])
  })
})
