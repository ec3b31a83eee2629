import { expect, it } from '@jest/globals'
import type { ImportedDocument } from '../../src/knowledge/quotation/passage.js'
import { amelie as amelieMember } from '../builders/people.js'
import { cardOf, verbsOf } from '../fakes/cardReading.js'
import type { FakeTeams } from '../fakes/fakeTeams.js'
import { inWorld } from '../fakes/world.js'

const MEMO: ImportedDocument = {
  id: 'a'.repeat(32),
  title: 'Note de service parking',
  audience: amelieMember.organisation,
  language: 'fr',
  passages: [
    {
      place: { kind: 'page', number: 2 },
      text: 'Le parking souterrain de la rue Haute est réservé aux collègues qui accompagnent des usagers à mobilité réduite. Les badges se demandent à la conciergerie.',
    },
    {
      place: { kind: 'page', number: 3 },
      text: 'Les vélos se rangent dans la cour, sous l’abri couvert, derrière le bâtiment principal.',
    },
  ],
}
const QUESTION = 'À qui est réservé le parking souterrain de la rue Haute ?'
const citationsOf = (activity: FakeTeams['taken'][number]['activity'] | undefined) =>
  (activity?.entities as { citation?: { appearance: { name: string; abstract: string } }[] }[] | undefined)?.flatMap(
    ({ citation = [] }) => citation,
  ) ?? []

it('what an organisation imported is quoted to its people, marked as a quotation, with its place', () =>
  inWorld(async (world) => {
    await world.imports(MEMO)
    const { messages } = await world.amelie.says(QUESTION)
    expect(messages[0]?.text).toContain('réservé aux collègues qui accompagnent des usagers')
    expect(messages[0]?.text).toMatch(/document importé par votre organisation/)
    expect(citationsOf(messages[0])[0]?.appearance.name).toBe('Note de service parking, p. 2')
  }))

it('and to nobody else: no other organisation, no stranger, and no group chat', () =>
  inWorld(async (world) => {
    await world.imports(MEMO)
    const newcomer = world.user('Nora Nouvelle', 'nora', 'tenant-cpas-21012')
    for (const other of [world.dorien, world.chloe, newcomer]) {
      const { messages } = await other.says(QUESTION)
      expect(JSON.stringify(messages)).not.toContain('mobilité réduite')
    }
    const group = { id: 'a:29:amelie-dubois', conversationType: 'groupChat', tenantId: 'tenant-cpas-21004' }
    const { messages } = await world.amelie.says(QUESTION, { conversation: group })
    expect(JSON.stringify(messages)).not.toContain('mobilité réduite')
  }))

it('imported for everybody it is quoted to everybody', () =>
  inWorld(async (world) => {
    await world.imports({ ...MEMO, audience: 'all' })
    expect((await world.chloe.says(QUESTION)).messages[0]?.text).toContain('mobilité réduite')
  }))

it('a question that neither rules nor imported documents answer is still refused', () =>
  inWorld(async (world) => {
    await world.imports(MEMO)
    const { messages } = await world.amelie.says('Combien coûte un badge de parking par mois ?')
    expect(messages[0]).not.toHaveProperty('entities')
    expect(verbsOf(cardOf(messages[0]))).toContain('knowledge.escalate')
  }))
