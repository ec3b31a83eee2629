import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readKnowledgeFiles } from '../../src/knowledgeFiles.js'
import { anEntry } from './anEntry.js'
import { CADRE } from './filed.js'

const good = anEntry('cadre.bike', { fr: { topic: 'Un', answer: 'Deux', questions: ['Trois'] } })
const whole = { ...good, questions: { fr: ['Un'], nl: ['Een'], en: ['One'] } }
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-knowledge-'))
  await mkdir(join(folder, 'entries'))
  await write('documents.json', [CADRE])
})
afterEach(() => rm(folder, { recursive: true }))

const write = (name: string, content: unknown) =>
  writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
const read = () => readKnowledgeFiles(pathToFileURL(`${folder}/`))

describe('the knowledge files', () => {
  it('are read with the file that each entry stands in', async () => {
    await write('entries/a.json', [whole])
    expect(read()).toEqual({ filed: [{ file: 'a.json', entry: whole }], documents: [CADRE], problems: [] })
  })

  it('tell every problem of every file at once and keep the entries that are as they should be', async () => {
    await write('entries/a.json', [{ ...whole, kind: 'story', body: 'nobody' }, whole])
    await write('entries/b.json', '[{')
    await write('entries/c.json', ['no entry'])
    const { filed, problems } = read()
    expect(filed.map(({ entry }) => entry.id)).toEqual(['cadre.bike'])
    expect(problems.map(({ file, entry, text }) => [file, entry, text.split(':')[0]])).toEqual([
      ['a.json', 'cadre.bike', 'body'],
      ['a.json', 'cadre.bike', 'kind'],
      ['b.json', undefined, 'is no JSON list'],
      ['c.json', 'number 1', 'the whole'],
    ])
  })
})
