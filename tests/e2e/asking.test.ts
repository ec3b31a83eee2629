import { describe, expect, it } from '@jest/globals'
import { inWorld } from '../fakes/world.js'

const QUESTIONS = [
  ['French', 'Quel est le public cible de l’axe 1 ?', /revenu d'intégration/],
  ['Dutch', 'Wat is het doelpubliek van as 1?', /leefloon/],
  ['English', 'What is the target group of axis 1?', /social integration income|RIS/],
] as const

describe('a question about the partnership', () => {
  it.each(QUESTIONS)('in %s is answered in that language, whoever asks', (_language, question, words) =>
    inWorld(async ({ dorien }) => {
      const { messages } = await dorien.says(question)
      expect(messages).toHaveLength(1)
      expect(messages[0]?.text).toMatch(words)
      expect(messages[0]?.text?.length).toBeLessThanOrEqual(1_200)
    }),
  )

  it('names its sources as Teams citations that arrive whole on the wire', () =>
    inWorld(async ({ amelie }) => {
      const { messages } = await amelie.says(QUESTIONS[0][1])
      const [message] = messages
      expect(message?.entities).toHaveLength(1)
      const [root] = message?.entities ?? []
      expect(root).toMatchObject({ type: 'https://schema.org/Message', '@type': 'Message', '@id': '' })
      expect(root).not.toHaveProperty('additionalType')
      const claims = root?.citation as readonly Claim[]
      expect(claims.length).toBeGreaterThan(0)
      expect(claims.length).toBeLessThanOrEqual(20)
      for (const { '@type': type, position, appearance } of claims) {
        expect(type).toBe('Claim')
        expect(message?.text).toContain(`[${position}]`)
        expect(appearance['@type']).toBe('DigitalDocument')
        expect(appearance.name).toMatch(/^Cadre CPAS\/Actiris 2022-2027, \S/)
        expect(appearance.name.length).toBeLessThanOrEqual(80)
        expect(appearance.abstract.length).toBeGreaterThan(20)
        expect(appearance.abstract.length).toBeLessThanOrEqual(160)
      }
    }))

  it('offers thumbs, whose press is answered with an empty object', () =>
    inWorld(async ({ amelie }) => {
      const { messages } = await amelie.says(QUESTIONS[0][1])
      expect(messages[0]?.channelData).toMatchObject({ feedbackLoop: { type: 'default' } })
      const thumb = { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{"feedbackText":"clair"}' } }
      const pressed = await amelie.turn({
        type: 'invoke',
        name: 'message/submitAction',
        value: thumb,
        replyToId: messages[0]?.id,
      })
      expect([pressed.status, pressed.body, pressed.messages]).toEqual([200, {}, []])
    }))
})

interface Claim {
  readonly '@type': string
  readonly position: number
  readonly appearance: { readonly '@type': string; readonly name: string; readonly abstract: string }
}
