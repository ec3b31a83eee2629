import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import type { Referral } from '../../src/domain/referral.js'
import type { Store } from '../../src/usecases/ports.js'
import { causeIdOf, noticeIdOf, storyOf } from './storeLife.js'

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const NODE = ['--experimental-transform-types', '--disable-warning=ExperimentalWarning', '--import']
const LINGERS_MS = 150
const START_MS = 1_000

/** What became of one request, and how that differs from what was said of it. */
interface Fault {
  readonly number: number
  readonly said: { readonly tried: number; readonly done: number }
  readonly stored: number
  readonly events: boolean
  readonly causes: readonly number[]
  readonly told: readonly (readonly string[])[]
}

/** Processes that write to one store, one after the other, each killed; and what they said before that. */
export class StoreLives {
  kills = 0
  /** Versions of a request, by its number: the last that was tried, and the last that was answered as done. */
  private readonly tried = new Map<number, number>()
  private readonly done = new Map<number, number>()
  /** How each notice was told, time after time: as new, or in doubt. */
  private readonly told = new Map<string, string[]>()
  private readonly wrong: string[] = []

  constructor(private readonly address: string) {}

  get figures(): string {
    const copies = [...this.told.values()]
    const doubled = copies.filter(({ length }) => length > 1).length
    const marked = copies.flat().filter((how) => how === 'ambiguous').length
    const sum = (versions: ReadonlyMap<number, number>) => [...versions.values()].reduce((all, one) => all + one, 0)
    return `${this.kills} kills, ${sum(this.done)} of ${sum(this.tried)} commits acknowledged, ${doubled} doubled, ${marked} marked`
  }

  /** A process opens the store and writes; it is killed while it opens, or at any moment while it writes. */
  async one(random: () => number): Promise<void> {
    const child = this.spawn(String(++this.kills))
    if (random() < 0.2) await wait(random() * START_MS)
    else {
      await Promise.race([once(child.stdout, 'data'), once(child, 'close')])
      await wait(random() * LINGERS_MS)
    }
    if (child.exitCode !== null) throw new Error(`life ${this.kills} ended by itself: ${child.said}`)
    child.kill('SIGKILL')
    await child.closed
  }

  /** A process that only sends what is left. */
  async last(): Promise<void> {
    const child = this.spawn('last')
    await child.closed
    if (child.exitCode !== 0) throw new Error(`the last life ended with ${child.exitCode}: ${child.said}`)
  }

  /** Requests that are not as they were said to be, and whatever else was said that should not have been. */
  async faults(store: Store): Promise<readonly (Fault | string)[]> {
    const looked = await Promise.all([...this.tried.keys()].map((number) => this.faultOf(store, number)))
    const { total } = await store.listReferrals({ offset: 0, limit: 1 })
    const kept = looked.filter(({ stored }) => stored > 0).length
    const others = total === kept ? [] : [`${total} requests instead of ${kept}`]
    return [...this.wrong, ...others, ...looked.filter(({ isRight }) => !isRight)]
  }

  private async faultOf(store: Store, number: number): Promise<Fault & { readonly isRight: boolean }> {
    const story = storyOf(number)
    const referral = await store.referral(story[0].id)
    const stored = referral?.version ?? 0
    const said = { tried: this.tried.get(number) ?? 0, done: this.done.get(number) ?? 0 }
    const answers = await Promise.all(story.map((next) => store.answerTo(causeIdOf(next))))
    const causes = answers.flatMap((answer) => (answer ? [answer.version] : []))
    const told = story.map((next) => this.told.get(noticeIdOf(next)) ?? [])
    const events = isDeepStrictEqual(plain(referral?.events), plain(story[stored - 1]?.events))
    const isTold = told.every(([first, ...others], index) => {
      return (first !== undefined) === index < stored && others.every((how) => how === 'ambiguous')
    })
    const isWhole = events && causes.join() === [1, 2, 3].slice(0, stored).join()
    return { number, said, stored, events, causes, told, isRight: isWhole && isTold && isBetween(said, stored) }
  }

  private spawn(life: string) {
    const child = spawn(process.execPath, [...NODE, file('builtHooks.ts'), file('storeLife.ts'), this.address, life])
    let [rest, said] = ['', '']
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) this.heard(line)
    })
    const closed = once(child, 'close')
    return Object.assign(child, {
      closed,
      get said() {
        return said
      },
    })
  }

  private heard(line: string): void {
    const [what, about = '', how = ''] = line.split(' ')
    if (what === 'told') this.told.set(about, [...(this.told.get(about) ?? []), how])
    else if (what === 'try') this.tried.set(Number(about), Number(how))
    else if (what === 'done') this.done.set(Number(about), Number(how))
    else this.wrong.push(line)
  }
}

/** As it is after a store has kept it. */
const plain = (events: Referral['events'] = []) => JSON.parse(JSON.stringify(events))

/** What was acknowledged is there; of what was not, no more than the one that was tried. */
const isBetween = ({ tried, done }: Fault['said'], stored: number) => stored >= done && stored <= tried
