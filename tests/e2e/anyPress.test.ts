import { expect, it } from '@jest/globals'
import { runs } from '../builders/longRun.js'
import { SEED, seededRandom } from '../builders/seededRandom.js'
import { buttonsOf, type CardNode, cardOf, inputsOf } from '../fakes/cardReading.js'
import type { FakeUser, TurnResult } from '../fakes/fakeUser.js'
import { brusselsHolds } from '../fakes/holdings.js'
import { inWorld, type World } from '../fakes/world.js'

const PHRASES = [
  'mes demandes',
  'demandes',
  'bureau',
  'chiffres',
  'alertes',
  'nouvelle demande',
  'noter une action',
  'membres',
  'demander un accès',
  'aide',
]
const TEXTS = [
  '',
  ' ',
  'x',
  '0',
  '2026-09-20',
  '10:00',
  'true',
  '=1+1',
  '**é**',
  '\u202e',
  'Une raison bien assez longue',
  'é'.repeat(4_000),
]

type Random = () => number
const oneOf = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)] as T

/** Something for an input: mostly what it offers, or what fits its kind; else anything. */
function typedInto(input: CardNode, random: Random): string {
  const choices = (input.choices ?? []) as readonly { readonly value: string }[]
  if (choices.length > 0 && random() < 0.8) return oneOf(choices, random).value
  if (input.type === 'Input.Date' && random() < 0.7) return `2026-09-${10 + Math.floor(random() * 20)}`
  if (input.type === 'Input.Time' && random() < 0.7) return '10:00'
  return oneOf(TEXTS, random)
}

/** Types a phrase, or presses any button of any card that the chat still shows, old ones too. */
async function doesAnything(
  user: FakeUser,
  references: readonly string[],
  random: Random,
): Promise<[string, TurnResult]> {
  const cards = user.shown.filter((message) => buttonsOf(cardOf(message)).length > 0)
  if (cards.length === 0 || random() < 0.15) {
    const text = oneOf([...PHRASES, ...references], random)
    return [text, await user.says(text)]
  }
  const message = random() < 0.8 ? cards.at(-1) : oneOf(cards, random)
  const card = cardOf(message)
  const { data } = oneOf(buttonsOf(card), random)
  const typed = Object.fromEntries(inputsOf(card).map((input) => [input.id, typedInto(input, random)]))
  user.presses = random() < 0.5 ? 'execute' : 'submit'
  const { msteams: _, ...press } = data
  return [data.verb, await user.pressData({ ...(random() < 0.8 ? typed : {}), ...press }, message?.id)]
}

/** What a person notices: a card or words, in the answer or in the chat. */
const isAnswered = ({ status, body, messages }: TurnResult, before: string, after: string) =>
  status === 200 && (body?.value !== undefined || messages.length > 0 || before !== after)

it(
  `whatever is pressed, with whatever in the inputs, is answered by a card within the rules (seed ${SEED})`,
  () =>
    inWorld(async (world: World) => {
      const random = seededRandom(SEED)
      const { references } = await brusselsHolds(world)
      const people = [world.amelie, world.bram, world.chloe, world.joris, world.karim, world.elif]
      for (let turn = 0; turn < runs(70, 3_000); turn++) {
        const user = oneOf(people, random)
        const before = JSON.stringify(user.shown)
        const [what, result] = await doesAnything(user, references, random)
        const answered = isAnswered(result, before, JSON.stringify(user.shown))
        expect([turn, what, answered]).toEqual([turn, what, true])
        if (random() < 0.02) world.passes({ hours: Math.floor(random() * 48) })
      }
      expect(world.log.filter(({ level }) => level === 'error')).toEqual([])
    }),
  600_000,
)
