import { describe, expect, it } from '@jest/globals'
import { checkAnswers } from '../../src/knowledge/check/checkAnswers.js'
import { checkLanguages } from '../../src/knowledge/check/checkLanguages.js'
import { checkLengths } from '../../src/knowledge/check/checkLengths.js'
import { checkMarks } from '../../src/knowledge/check/checkMarks.js'
import { checkTopics } from '../../src/knowledge/check/checkTopics.js'
import { checkWordings } from '../../src/knowledge/check/checkWordings.js'
import { anEntry } from './anEntry.js'
import { answering, filed, told } from './filed.js'

const fr = (
  id: string,
  topic: string,
  questions: string[],
  answer = 'Le vélo est rangé dans le garage de la commune.',
) => filed(anEntry(id, { fr: { topic, answer, questions } }))
const inFrench = (problems: readonly string[]) => problems.filter((problem) => problem.includes(' fr '))

describe('lengths', () => {
  const wordings = Array.from({ length: 8 }, (_, i) => `où ranger le vélo ${i}`)
  it('within the limits are left alone', () => {
    expect(inFrench(told(checkLengths([fr('cadre.bike', 'Ranger un vélo', wordings)])))).toEqual([])
  })

  it.each([
    [
      'a topic of 9 characters',
      fr('cadre.bike', 'Les vélos', wordings),
      'the fr topic has 9 characters: make it 10 to 60',
    ],
    [
      'an answer of 801',
      fr('cadre.bike', 'Ranger un vélo', wordings, 'v'.repeat(801)),
      'the fr answer has 801 characters: make it 20 to 800',
    ],
    [
      'a wording of one word',
      fr('cadre.bike', 'Ranger un vélo', [...wordings, 'vélo ?']),
      'the fr wording "vélo ?" has 1 words: make it 2 to 25, or remove it',
    ],
    [
      'seven wordings',
      fr('cadre.bike', 'Ranger un vélo', wordings.slice(1)),
      '1 wordings are missing in fr: write at least 8',
    ],
  ])('%s is an error', (_, at, text) => {
    expect(told(checkLengths([at]))).toContain(`error cadre.bike: ${text}`)
  })
})

describe('languages', () => {
  it('an answer written in another language is an error', () => {
    const at = answering('cadre.bike', { nl: 'Les vélos sont rangés dans le garage de la commune.' })
    expect(told(checkLanguages([at]))).toContain('error cadre.bike: the nl answer reads as fr: write it in nl')
  })

  it('a wording that reads as another language is a warning', () => {
    const at = fr('cadre.bike', 'Ranger un vélo', ['where must I put the bicycle?', 'où dois-je mettre le vélo ?'])
    expect(inFrench(told(checkLanguages([at])))).toEqual([
      'warning cadre.bike: the fr wording "where must I put the bicycle?" reads as en: reword it, or move it to en',
    ])
  })
})

describe('marks', () => {
  it.each([
    ['a line break', 'Un vélo.\nUn jardin.', 'a line break'],
    ['a citation mark', 'Un vélo. [1]', 'a citation mark'],
    ['bold type', 'Un **vélo** rouge.', 'Markdown'],
    ['a link', 'Un [vélo](https://example.org).', 'Markdown'],
    ['a tag', 'Un <b>vélo</b>.', 'HTML'],
    ['a zero-width space', 'Un vélo\u200b rouge.', 'an invisible'],
    ['a double space', 'Un  vélo.', 'a double space'],
  ])('%s in an answer is an error', (_, answer, text) => {
    const [problem, ...others] = told(checkMarks([answering('cadre.bike', { fr: answer })]))
    expect(problem).toContain(`error cadre.bike: the fr answer holds ${text}`)
    expect(others).toEqual([])
  })

  it('lists, paragraphs of laws and dashes are plain text', () => {
    const answer = '1) l’art. 60 §7 ; 2) un CPAS (n° 3) – 50 % * ; 3) A_B'
    expect(checkMarks([answering('cadre.bike', { fr: answer })])).toEqual([])
  })
})

describe('doubles', () => {
  it('a topic that two entries share is an error, whatever its case and accents', () => {
    const both = [fr('cadre.a', 'Ranger le vélo', []), fr('cadre.b', 'ranger le Velo !', [])]
    expect(inFrench(told(checkTopics(both)))).toEqual([
      'error cadre.b: cadre.a has the same fr topic "ranger le Velo !": change one',
    ])
  })

  it('a wording that stands in two entries is an error', () => {
    const both = [fr('cadre.a', 'Un', ['Où ranger le vélo ?']), fr('cadre.b', 'Deux', ['où ranger le vélo'])]
    expect(told(checkWordings(both))).toEqual([
      'error cadre.b: the fr wording "où ranger le vélo" stands in cadre.a too: keep it once',
    ])
  })

  it('a wording that one entry holds twice is an error', () => {
    const at = fr('cadre.a', 'Un', ['Où ranger le vélo ?', 'où ranger le vélo'])
    expect(told(checkWordings([at]))).toEqual([
      'error cadre.a: the fr wording "où ranger le vélo" stands in the entry twice: keep it once',
    ])
  })

  it('wordings of two entries with the same terms are a warning, within one entry they are welcome', () => {
    const one = fr('cadre.a', 'Un', ['Où ranger le vélo ?', 'ranger les vélos'])
    expect(told(checkWordings([one, fr('cadre.b', 'Deux', ['Pourquoi ranger un vélo ?'])]))).toEqual([
      'warning cadre.b: the fr wording "Pourquoi ranger un vélo ?" has the terms of "Où ranger le vélo ?" of cadre.a: tell them apart',
    ])
  })

  it('answers that say nearly the same are a warning, others are not', () => {
    const answers = [
      'Le vélo rouge se range dans le garage de la commune avant minuit.',
      'Avant minuit, le vélo rouge se range dans le garage de la commune.',
      'Le jardin ferme en hiver, sauf pour les abeilles.',
    ]
    const entries = answers.map((answer, i) => fr(`cadre.${i}`, 'Un', [], answer))
    const problems = told(checkAnswers(entries)).filter((problem) => problem.includes('fr '))
    expect(problems).toEqual([
      expect.stringMatching(/^warning cadre\.1: cadre\.0 answers nearly the same \(fr 1\.00.*: join the two/),
    ])
  })
})
