import { describe, expect, it } from '@jest/globals'
import { dropRunningLines } from '../../src/imports/runningLines.js'

const body = (page: number) =>
  ['premier', 'deuxième', 'troisième', 'quatrième'].map((word) => `Le ${word} point de ${page * 7}`)

describe('what stands on every page', () => {
  it('is dropped: header, footer and page number, whatever the numbering begins with', () => {
    const pages = [1, 2, 3, 4].map((page) => ['Rapport annuel 2025', ...body(page), `– ${page + 10} / 40 –`])
    expect(dropRunningLines(pages)).toEqual([1, 2, 3, 4].map(body))
  })

  it('is dropped when left and right pages differ', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((page) => [page % 2 ? 'CPAS exemple' : 'Guide interne', ...body(page)])
    expect(dropRunningLines(pages)).toEqual([1, 2, 3, 4, 5, 6].map(body))
  })

  it('is not a title that comes back twice, nor a line in the middle', () => {
    const pages = [1, 2, 3, 4].map((page) => [...body(page), 'À savoir', ...body(page + 10)])
    pages[0]?.unshift('Délais')
    pages[1]?.unshift('Délais')
    expect(dropRunningLines(pages)).toEqual(pages)
  })

  it('is only its page number on a single page', () => {
    expect(dropRunningLines([['Note', 'Texte', 'Page 1']])).toEqual([['Note', 'Texte']])
    expect(dropRunningLines([['Note', 'Texte', '1985']])).toEqual([['Note', 'Texte', '1985']])
  })
})
