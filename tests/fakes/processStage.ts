import type { Typed } from '../../src/domain/draft.js'
import type { Member } from '../../src/domain/people.js'
import { amelie, bram, chloe, joris } from '../builders/people.js'
import { BotProcess } from './botProcess.js'
import { FakeTeams } from './fakeTeams.js'
import { FakeUser, type TurnResult } from './fakeUser.js'

/** The bot as a process that can be killed, with a Teams and people who outlive it. */
export interface ProcessStage {
  readonly teams: FakeTeams
  readonly bot: BotProcess
  readonly caseworker: FakeUser
  readonly coordinator: FakeUser
  readonly advisers: readonly [FakeUser, FakeUser]
  end(): Promise<void>
}

/**
 * @param settings further ones of the bot's environment
 * @param fileBlocks of 512 bytes, that no file of its first life may outgrow
 */
export async function processStage(
  settings: Readonly<Record<string, string>> = {},
  fileBlocks?: number,
): Promise<ProcessStage> {
  const bot = await BotProcess.start(settings, fileBlocks)
  const teams = await FakeTeams.start()
  const user = ({ name, aadObjectId, organisation }: Member) =>
    new FakeUser(teams, { name, aadObjectId, tenant: `tenant-${organisation}` }, () => bot.url)
  const end = async () => {
    await bot.remove()
    await teams.stop()
  }
  return { teams, bot, caseworker: user(amelie), coordinator: user(bram), advisers: [user(chloe), user(joris)], end }
}

/** Somebody of his own for each round. */
export const aPerson = (round: number): Typed => ({
  lastName: `Ng${[...String(round)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`,
  niss: '',
  noNissReason: 'unknown_yet',
})

/** Presses while the bot is killed, each again after its restart unless it was answered; what happened. */
export async function pressedAround(
  bot: BotProcess,
  presses: readonly (() => Promise<TurnResult>)[],
  kill: () => Promise<string>,
): Promise<string> {
  const pressing = presses.map((press) => press().catch(() => undefined))
  const killed = await kill()
  const answers = await Promise.all(pressing)
  await bot.start()
  const unanswered = presses.filter((_, index) => answers[index]?.status !== 200)
  for (const press of unanswered) {
    const { status } = await press()
    if (status !== 200) throw new Error(`killed ${killed}, the second press got ${status}`)
  }
  return `killed ${killed}, ${unanswered.length} of ${presses.length} pressed again`
}
