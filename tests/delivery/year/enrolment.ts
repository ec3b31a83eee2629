import type { AlertChoice, QuietHours } from '../../../src/domain/alerts.js'
import { brusselsInstant, plusDays } from '../../../src/domain/calendarDay.js'
import type { NoticeKind } from '../../../src/domain/notices.js'
import type { Member } from '../../../src/domain/people.js'
import { chooseAlerts, viewAlerts } from '../../../src/usecases/chooseAlerts.js'
import type { Store } from '../../../src/usecases/ports.js'
import { oneOf, type Random } from './lives.js'
import { type Staff, YEAR } from './staff.js'

const CHOICES: readonly AlertChoice[] = ['now', 'digest', 'off']
const QUIET: readonly QuietHours[] = ['none', 'none', 'nights', 'nights_weekends']

/** Nobody has said anything yet. */
const UNSAID = { alertsOf: async () => undefined } as unknown as Store

/** Everybody writes to the bot once, and half of all say what they want to be told: otherwise than usual. */
export async function enrol(staff: Staff, store: Store, random: Random): Promise<void> {
  for (const member of staff.members) {
    await store.commit({ contact: contactOf(member) })
    if (random() < 0.5) await choose({ staff, store, from: new Date(0) }, member, random)
  }
  const caseworkers = staff.members.filter(({ roles }) => roles.includes('caseworker') && roles.length === 1)
  for (const { id } of caseworkers.filter((_, index) => index % 4 === 1)) {
    staff.left.set(id, brusselsInstant(plusDays(YEAR.from, 100 + Math.floor(random() * 150)), '12:00') as Date)
  }
}

/** Says from now on what he wants to be told, otherwise than what he is told so far. */
export async function choose(
  { staff, store, from }: { readonly staff: Staff; readonly store: Store; readonly from: Date },
  member: Member,
  random: Random,
): Promise<void> {
  const { kinds } = await viewAlerts({ store })(member)
  const changed = kinds.filter(() => random() < 0.2)
  const choices = Object.fromEntries(
    changed.map(({ kind, choice }) => [
      kind,
      oneOf(
        CHOICES.filter((other) => other !== choice),
        random,
      ),
    ]),
  )
  const quiet = oneOf(QUIET, random)
  // What may not be missed is no choice, whatever is sent.
  await chooseAlerts({ store })({ ...choices, rejected: 'off', stopped: 'digest', quiet }, member)
  const before = staff.wishes.get(member.id) ?? []
  // Back to what is usual is no choice any more: what is usual may differ from request to request.
  const usual = new Map((await viewAlerts({ store: UNSAID })(member)).kinds.map(({ kind, choice }) => [kind, choice]))
  const now = Object.entries({ ...before.at(-1)?.choices, ...choices }) as [NoticeKind, AlertChoice][]
  const chosen = Object.fromEntries(now.filter(([kind, choice]) => usual.get(kind) !== choice))
  staff.wishes.set(member.id, [...before, { from, choices: chosen, quiet }])
}

function contactOf({ id, aadObjectId, organisation }: Member) {
  const tenant = `tenant-${organisation}`
  const address = {
    serviceUrl: 'https://teams.test/',
    channelId: 'msteams',
    conversationId: id,
    userId: id,
    botId: 'b',
  }
  return { tenant, aadObjectId, member: id, address: { ...address, tenant }, greeted: true, removed: false }
}
