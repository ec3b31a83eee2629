import { brusselsDay, brusselsInstant, type CalendarDay, plusDays } from '../../../src/domain/calendarDay.js'
import type { Referral } from '../../../src/domain/referral.js'
import { seededRandom } from '../../builders/seededRandom.js'
import { countedIds } from '../../fakes/countedIds.js'
import { FakeClock } from '../../fakes/fakeClock.js'
import type { TemporaryStore } from '../../fakes/temporaryStore.js'
import { Agenda, MORNING, TICKS, type Todo } from './agenda.js'
import { choose } from './enrolment.js'
import { type Happening, happeningOf } from './happening.js'
import { chooseAct, formOf, oneOf } from './lives.js'
import { type Instance, startInstance } from './office.js'
import { recordingTeams, type Sent } from './sent.js'
import { directoryOfYear, isThere, type Staff, upAgain, YEAR } from './staff.js'

/** How often it is started anew for no reason: some ten times a year. */
const RESTARTS = 0.0025
/** Lives through a year, tick by tick: what happened to whom, and what Teams was given. */
export class Year {
  readonly happened: Happening[] = []
  /** When the clock's tasks were done. */
  readonly looked: Date[] = []
  readonly failures: string[] = []
  readonly clock = new FakeClock(new Date(0))
  readonly sent: Sent[]
  readonly #random: () => number
  readonly #agenda: Agenda
  readonly #teams = recordingTeams(this.clock)
  readonly #directory
  readonly #ids = countedIds()
  readonly #down: Todo[] = []
  #instances: readonly Instance[] = []

  constructor(
    private readonly staff: Staff,
    private readonly at: TemporaryStore,
    private readonly size: { readonly requests: number; readonly seed: number; readonly instances: number },
  ) {
    this.#random = seededRandom(size.seed)
    this.#agenda = new Agenda(this.#random)
    this.#directory = directoryOfYear(staff, () => this.clock.now())
    this.sent = this.#teams.sent
    for (let file = 0; file < size.requests; file++) {
      this.#agenda.sometime({ file })
    }
    for (const wisher of staff.members) {
      if (this.#random() < 0.3) this.#agenda.sometime({ wisher })
    }
  }

  async live(): Promise<void> {
    this.#start()
    for (let number = 0; number < YEAR.days; number++) {
      for (const time of TICKS) await this.#tick(plusDays(YEAR.from, number), time)
    }
  }

  #start(): void {
    const { store } = this.at
    const parts = { store, directory: this.#directory, clock: this.clock, ids: this.#ids, failures: this.failures }
    const start = () => startInstance({ ...parts, sender: this.#teams.sender })
    this.#instances = Array.from({ length: this.size.instances }, start)
  }

  async #tick(day: CalendarDay, time: string): Promise<void> {
    const now = brusselsInstant(day, time) as Date
    const todo = this.#agenda.at(day, time)
    const back = upAgain(this.staff, now)
    if (back > now) {
      this.#down.push(...todo)
      return
    }
    this.clock.set(now)
    const isBack = this.staff.outages.some(({ until }) => until.getTime() === now.getTime())
    if (isBack || this.#random() < RESTARTS) await this.#restart()
    await this.#each(({ forget }) => forget())
    for (const one of [...this.#down.splice(0), ...todo]) await this.#do(one)
    if (isBack || time === '14:00' || MORNING.includes(time)) {
      this.looked.push(now)
      for (const index of [0, 1, 2]) await this.#each(({ looks }) => looks[index]?.() ?? Promise.resolve())
    }
    while ((await this.#each(({ worker }) => worker.pass())).some((handled) => handled > 0));
  }

  /** Over the store as it is, or opened again. */
  async #restart(): Promise<void> {
    if (this.#random() < 0.3) await this.at.reopen()
    this.#start()
  }

  #each = <T>(work: (instance: Instance) => Promise<T>): Promise<T[]> => Promise.all(this.#instances.map(work))

  async #do({ file, wisher, reference = '' }: Todo): Promise<void> {
    const [from, { store }] = [this.clock.now(), this.at]
    if (wisher && isThere(this.staff, wisher.id, from))
      await choose({ staff: this.staff, store, from }, wisher, this.#random)
    if (wisher) return
    if (file !== undefined) return this.#file(file)
    const before = await this.at.store.referralByReference(reference)
    if (!before) throw new Error(`${reference} is gone`)
    const now = this.clock.now()
    const restarts = before.status === 'rejected' || (before.resumableFrom ?? '9') <= brusselsDay(now)
    if (restarts && this.#random() < 0.7) return this.#fileAgain(before)
    const chosen = chooseAct(before, now, this.#directory, this.#random)
    if (!chosen) return
    const outcome = await this.#instance().act(chosen, before, this.#ids.next(), now)
    if (outcome.ok) this.happened.push(happeningOf(outcome.referral, before))
    this.#goOn(outcome.referral ?? before)
  }

  async #file(number: number): Promise<void> {
    const { organisations } = this.staff
    const organisation = oneOf(
      organisations.filter(({ kind }) => kind === 'cpas'),
      this.#random,
    )
    const by = oneOf(this.#directory.withRole(organisation.id, 'caseworker', 'coordinator'), this.#random)
    const form = formOf(number, brusselsDay(this.clock.now()), this.#random)
    this.#filed(await this.#instance().file(by, form))
  }

  async #fileAgain(before: Referral): Promise<void> {
    const by = oneOf(this.#directory.withRole(before.organisation, 'coordinator'), this.#random)
    const { lastName, birthDate } = before.person
    const form = { ...formOf(0, brusselsDay(this.clock.now()), this.#random), lastName, birthDate }
    const filed = await this.#instance().fileAgain(before, by, form)
    if (filed) this.#filed(filed)
  }

  #filed(referral: Referral): void {
    this.happened.push(happeningOf(referral, undefined))
    this.#goOn(referral)
  }

  #goOn({ reference, status, appointment, resumableFrom }: Referral): void {
    const today = brusselsDay(this.clock.now())
    const isOver = ['closed', 'withdrawn', 'entered_in_error'].includes(status) && this.#random() < 0.9
    if (isOver) return
    const awaited = status === 'stopped' ? resumableFrom : appointment && brusselsDay(new Date(appointment.at))
    this.#agenda.after(awaited, today, { reference })
  }

  #instance = (): Instance => oneOf(this.#instances, this.#random)
}
