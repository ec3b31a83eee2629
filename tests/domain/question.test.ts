import { expect, it } from '@jest/globals'
import { forgottenBefore, groupQuestions, newQuestion, waits } from '../../src/domain/question.js'
import { later, NOW } from '../builders/aReferral.js'
import { aQuestion } from '../builders/stored.js'

const at = (hours: number) => later(hours).toISOString()

it('is kept without surrounding blanks, masked, and no longer than 500 characters', () => {
  const { text } = newQuestion({ ...aQuestion(), text: `  0470 12 34 56 ${'long '.repeat(200)}` }, NOW)
  expect(text.startsWith('••• long')).toBe(true)
  expect(text.length).toBeLessThanOrEqual(500)
})

it('is forgotten after 90 days', () => {
  expect(forgottenBefore(new Date('2026-11-21T10:00:00Z')).toISOString()).toBe('2026-08-23T10:00:00.000Z')
})

it('those near one entry stand together, and without one those that say the same words', () => {
  const groups = groupQuestions([
    aQuestion({ id: 'a', near: ['x.one'], text: 'Quel budget ?' }),
    aQuestion({ id: 'b', near: ['x.one', 'x.two'], text: 'Combien d’argent ?', askedAt: at(1) }),
    aQuestion({ id: 'c', near: [], text: 'Météo à la mer ?' }),
    aQuestion({ id: 'd', near: [], text: 'meteo a la MER' }),
    aQuestion({ id: 'e', near: [], text: 'Autre chose' }),
  ])
  expect(groups.map(({ near, questions }) => [near, questions.map(({ id }) => id).join()])).toEqual([
    ['x.one', 'b,a'],
    [undefined, 'c,d'],
    [undefined, 'e'],
  ])
})

it('a group that waits for a reply comes before a larger one', () => {
  const waiting = aQuestion({ id: 'w', near: ['x.two'], passedOnAt: at(0) })
  const replied = { by: 'bram', text: 'Oui.', at: at(1) }
  const groups = groupQuestions([
    aQuestion({ id: 'a', near: ['x.one'], passedOnAt: at(0), reply: replied }),
    aQuestion({ id: 'b', near: ['x.one'] }),
    waiting,
  ])
  expect(groups.map((group) => [group.near, waits(group)])).toEqual([
    ['x.two', true],
    ['x.one', false],
  ])
})
