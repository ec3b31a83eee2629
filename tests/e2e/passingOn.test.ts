import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, cardOf, inputsOf, nodesOf, textOf, verbsOf } from '../fakes/cardReading.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { inWorld, type World } from '../fakes/world.js'

const words = loadWords()
const QUESTION =
  'Combien gagne un conseiller Actiris de l’axe 1 ? Mon gsm : 0470 12 34 56, mail a@b.be, NISS 85.07.30-033.28'
const REPLY = 'Demandez le barème au service du personnel.'

/** Amélie passes her question on; the notice that Bram gets. */
async function passesOn({ amelie, bram }: World) {
  await bram.installs()
  await amelie.says(QUESTION)
  const pressed = await amelie.press('knowledge.escalate')
  return { pressed, told: await bram.notice(words.nl.notice.questionPassedOn) }
}

async function replies(bram: FakeUser, answer = REPLY) {
  return bram.press('knowledge.reply', { answer })
}

it.each(['execute', 'submit'] as const)(
  'a question goes to the coordinators, and the reply comes back under their name (%s)',
  (how) =>
    inWorld(async (world) => {
      const { amelie, bram } = world
      amelie.presses = how
      bram.presses = how
      await passesOn(world)
      expect(textOf(amelie.card)).toContain(words.fr.text.questionPassedOn)
      await replies(bram)
      expect(textOf(bram.card)).toContain(REPLY)
      const answer = await amelie.notice(words.fr.notice.questionAnswered)
      expect(textOf(cardOf(answer))).toContain(REPLY)
      expect(textOf(cardOf(answer))).toContain('Bram Peeters, coordination de votre CPAS')
      expect(answer).not.toHaveProperty('entities')
    }),
)

it('the coordinator reads who asks what, without telephone, e-mail and national number', () =>
  inWorld(async (world) => {
    const { told } = await passesOn(world)
    const card = textOf(cardOf(told))
    expect(card).toContain('Amélie Dubois')
    expect(card).toContain('Combien gagne un conseiller Actiris de l’axe 1 ?')
    expect(card).not.toMatch(/0470|12 34|@b|85\.07|033/)
    expect(told.summary).not.toMatch(/Amélie|Combien/)
  }))

it('pressed twice it is passed on once, and shows where it stands', () =>
  inWorld(async (world) => {
    const { amelie, bram } = world
    await bram.installs()
    const [abstention] = (await amelie.says(QUESTION)).messages
    const press = () => amelie.press('knowledge.escalate', {}, { on: abstention })
    await press()
    await bram.notice(words.nl.notice.questionPassedOn)
    await press()
    await replies(bram)
    await amelie.notice(words.fr.notice.questionAnswered)
    expect(textOf((await press()).card)).toContain(REPLY)
    expect(bram.notices).toEqual([words.nl.notice.questionPassedOn])
  }))

it('an empty or endless reply is refused at its field and keeps what was typed', () =>
  inWorld(async (world) => {
    const { bram } = world
    await passesOn(world)
    await replies(bram, '')
    expect(alertsOf(bram.card)).toContain(words.nl.fault.required)
    const endless = 'a'.repeat(1_001)
    await replies(bram, endless)
    expect(alertsOf(bram.card)).toContain(words.nl.fault.too_long)
    expect(inputsOf(bram.card)[0]?.value).toBe(endless)
  }))

it('the first of two replies stands, and the second coordinator is shown it', () =>
  inWorld(async (world) => {
    const { bram, amelie } = world
    const { told } = await passesOn(world)
    await bram.press('knowledge.reply', { answer: REPLY }, { on: told })
    const again = await bram.pressData({ ...dataOf(told, 'knowledge.reply'), answer: 'Autre chose.' })
    expect(textOf(again.card)).toContain(REPLY)
    expect(textOf(again.card)).toContain(words.nl.text.questionRepliedBefore)
    await amelie.notice(words.fr.notice.questionAnswered)
    expect(amelie.notices).toEqual([words.fr.notice.questionAnswered])
  }))

it('nobody but the asker passes it on, and no other organisation or caseworker sees or answers it', () =>
  inWorld(async ({ amelie, karim, dorien, elif, bram, chloe }) => {
    await bram.installs()
    const [abstention] = (await amelie.says(QUESTION)).messages
    const escalate = dataOf(abstention, 'knowledge.escalate')
    for (const other of [karim, dorien, chloe]) {
      const { body } = await other.pressData(escalate)
      expect(Object.values(words).map(({ refusal }) => refusal.QUESTION_UNKNOWN)).toContain(body?.value)
    }
    expect(bram.notices).toEqual([])
    for (const other of [amelie, dorien, elif, chloe]) {
      const reply = await other.pressData({ verb: 'knowledge.reply', questionId: escalate.questionId, answer: 'x' })
      const look = await other.pressData({ verb: 'knowledge.questions', questionId: escalate.questionId })
      for (const { card } of [reply, look]) expect(textOf(card)).not.toContain('Combien gagne')
    }
  }))

it('who has no coordinator, or is not in the directory, is not offered to pass it on', () =>
  inWorld(async (world) => {
    const newcomer = world.user('Nora Nouvelle', 'nora-nouvelle', 'tenant-cpas-21004')
    for (const asker of [world.chloe, world.jules, newcomer]) {
      const { messages } = await asker.says(QUESTION)
      expect(verbsOf(cardOf(messages[0]))).not.toContain('knowledge.escalate')
    }
  }))

it('the coordinator finds the questions of 90 days without an answer, grouped, and can reply to one that nobody passed on', () =>
  inWorld(async (world) => {
    const { amelie, karim, bram } = world
    await bram.says('hulp')
    await amelie.says('Combien gagne un conseiller Actiris de l’axe 1 ?')
    await karim.says('combien gagne un conseiller actiris de l’axe 1')
    await karim.says('Quel temps fera-t-il demain à la mer ?')
    await bram.press('knowledge.questions')
    const list = textOf(bram.card)
    expect(list).toContain('Onbeantwoorde vragen (3)')
    expect(list).toContain('2 ×')
    expect(list).toContain('à la mer')
    await bram.press('knowledge.questions', {}, { where: { questionId: rowOf(bram, 'à la mer') } })
    await replies(bram, 'Regardez dehors.')
    expect(textOf(cardOf(await karim.notice(words.fr.notice.questionAnswered)))).toContain('Regardez dehors.')
    world.passes({ days: 91 })
    await bram.says('hulp')
    await bram.press('knowledge.questions')
    expect(textOf(bram.card)).toContain(words.nl.text.emptyQuestions)
  }))

function dataOf(activity: Parameters<typeof cardOf>[0], verb: string) {
  const button = buttonsOf(cardOf(activity)).find(({ data }) => data.verb === verb)
  if (!button) throw new Error(`no button ${verb}`)
  return button.data
}

/** The id of the question in whose row the text stands. */
function rowOf(user: FakeUser, text: string): unknown {
  const rows = nodesOf(user.card).filter(({ type }) => type === 'Container')
  const row = rows.find((container) => textOf(container).includes(text))
  return buttonsOf(row)[0]?.data.questionId
}
