import { randomUUID } from 'node:crypto'
import { buttonsOf, type Card, type CardButton, cardOf, valuesOf } from './cardReading.js'
import type { FakeTeams, TeamsActivity } from './fakeTeams.js'

export interface Who {
  readonly name: string
  readonly aadObjectId: string
  readonly tenant: string
  readonly locale?: string
}

/** What the bot answered a turn, and what it wrote to this person's chat for it: notices come at any moment. */
export interface TurnResult {
  readonly status: number
  readonly body: { readonly statusCode?: number; readonly type?: string; readonly value?: unknown } | undefined
  readonly messages: readonly TeamsActivity[]
  /** The card that the press was answered with. */
  readonly card: Card | undefined
  /** The sentence with which a dialog ended. */
  readonly told?: string | undefined
}

interface PressOptions {
  /** The message whose card is pressed; by default the last one that has such a button. */
  readonly on?: TeamsActivity | undefined
  readonly activityId?: string
  /** Further than the verb: the button whose data holds these. */
  readonly where?: Readonly<Record<string, unknown>>
}

type How = 'execute' | 'submit'

/** A person in Teams: types, presses what the last card offers, and reads a chat with the bot. */
export class FakeUser {
  /** Clients that know Action.Execute send an invoke; older ones fall back to Submit, which sends a message. */
  presses: How = 'execute'
  /** Everything typed into cards: none of it may turn up in the log. */
  readonly typed: Record<string, string>[] = []
  /** Cards that came as answers to presses. */
  readonly answers: Card[] = []
  /** Cards that stood in dialogs. */
  readonly dialogs: Card[] = []
  /** The card of the dialog that is open. */
  dialog: Card | undefined
  authorization: string | undefined

  constructor(
    protected readonly teams: FakeTeams,
    readonly who: Who,
    private readonly botUrl: () => string,
  ) {}

  get chat(): string {
    return `a:29:${this.who.aadObjectId}`
  }

  /** The chat as it stands, messages in their last edition. */
  get shown(): readonly TeamsActivity[] {
    return this.teams.shown(this.chat)
  }

  /** The last card in the chat that is no notice: those come at any moment. */
  get card(): Card | undefined {
    return cardOf(this.shown.findLast((activity) => cardOf(activity) && !activity.summary))
  }

  /** Notices that reached this person, by their summaries; later editions are no new ones. */
  get notices(): readonly string[] {
    return this.teams.postedTo(this.chat).flatMap(({ summary }) => (summary ? [summary] : []))
  }

  async notice(summary: string): Promise<TeamsActivity> {
    const found = () => this.teams.postedTo(this.chat).find((activity) => activity.summary === summary)
    return this.teams.until(found, `the notice "${summary}" for ${this.who.name}`)
  }

  says(text: string, extra: object = {}): Promise<TurnResult> {
    return this.turn({ type: 'message', text, textFormat: 'plain', ...extra })
  }

  installs(action = 'add'): Promise<TurnResult> {
    return this.turn({ type: 'installationUpdate', action })
  }

  opensChat(): Promise<TurnResult> {
    return this.turn({ type: 'conversationUpdate', membersAdded: [{ id: this.id }, { id: BOT }] })
  }

  /** Presses a button by its verb. What the card's inputs show travels along, as clients do it; `inputs` was typed over it. */
  async press(verb: string, inputs: Record<string, string> = {}, options: PressOptions = {}): Promise<TurnResult> {
    const message = options.on ?? this.shown.findLast((activity) => this.find(activity, verb, options))
    const button = message && this.find(message, verb, options)
    if (!message || !button) throw new Error(`${this.who.name} has no button ${verb}`)
    const typed = this.types({ ...valuesOf(cardOf(message)), ...inputs })
    return this.sendPress(button, { ...button.data, ...typed }, message.id, options.activityId)
  }

  /** Opens a dialog by its button on the last card; what the card's inputs show travels along. */
  fetchesDialog(inputs: Record<string, string> = {}, options: PressOptions = {}): Promise<TurnResult> {
    const message = options.on ?? this.shown.findLast((activity) => this.find(activity, 'referral.dialog', options))
    const button = message && this.find(message, 'referral.dialog', options)
    if (!message || !button) throw new Error(`${this.who.name} has no button for a dialog`)
    const data = { ...button.data, ...this.types({ ...valuesOf(cardOf(message)), ...inputs }) }
    return this.dialogTurn('task/fetch', data, { replyToId: message.id })
  }

  /** Sends the open dialog with what its inputs show and what is typed over it. Teams no longer names the card's message. */
  submitsDialog(inputs: Record<string, string> = {}, verb = 'referral.dialog', on = this.dialog): Promise<TurnResult> {
    const button = buttonsOf(on).find(({ data }) => data.verb === verb)
    if (!button) throw new Error(`${this.who.name} has no dialog with ${verb}`)
    return this.dialogTurn('task/submit', { ...this.types({ ...valuesOf(on), ...inputs }), ...button.data })
  }

  /** A dialog's turn with any data, as Teams sends it. */
  async dialogTurn(name: 'task/fetch' | 'task/submit', data: object, extra: object = {}): Promise<TurnResult> {
    const result = await this.turn({ type: 'invoke', name, value: { data, context: { theme: 'default' } }, ...extra })
    const { task } = (result.body ?? {}) as { task?: { type: string; value: unknown } }
    const form = task?.type === 'continue' ? (task.value as { card: { content: Card } }).card.content : undefined
    this.dialog = form
    if (form) this.dialogs.push(form)
    return { ...result, card: form, told: task?.type === 'message' ? String(task.value) : undefined }
  }

  /** Presses with data of one's own making, as a forger would. */
  pressData(data: Readonly<Record<string, unknown>>, replyToId = 'bot-1'): Promise<TurnResult> {
    return this.sendPress({ type: 'Action.Execute', title: '', data: data as CardButton['data'] }, data, replyToId)
  }

  async turn(extra: Readonly<Record<string, unknown>>): Promise<TurnResult> {
    const mark = this.teams.writtenTo(this.chat).length
    const { status, body } = await this.post(this.activity(extra))
    const card = body?.type === CARD ? (body.value as Card) : undefined
    if (card) this.answers.push(card)
    const written = this.teams.writtenTo(this.chat).slice(mark)
    return { status, body, card, messages: written.filter(({ summary }) => !summary) }
  }

  /** An activity of this person as Teams sends it. */
  activity(extra: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const { name, aadObjectId, tenant, locale = 'fr-BE' } = this.who
    return {
      id: `user-${randomUUID()}`,
      timestamp: new Date().toISOString(),
      serviceUrl: this.teams.serviceUrl,
      channelId: 'msteams',
      locale,
      from: { id: this.id, name, aadObjectId },
      recipient: { id: BOT, name: 'Passerelle' },
      conversation: { id: this.chat, conversationType: 'personal', tenantId: tenant },
      channelData: { tenant: { id: tenant } },
      ...extra,
    }
  }

  async post(activity: unknown): Promise<Pick<TurnResult, 'status' | 'body'>> {
    const response = await fetch(`${this.botUrl()}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.authorization ? { authorization: this.authorization } : {}),
      },
      body: JSON.stringify(activity),
    })
    const text = await response.text()
    return { status: response.status, body: text ? JSON.parse(text) : undefined }
  }

  /** What was typed, without the empty inputs that clients leave out. */
  private types(inputs: Readonly<Record<string, string>>): Record<string, string> {
    const typed = Object.fromEntries(Object.entries(inputs).filter(([, value]) => value))
    this.typed.push(typed)
    return typed
  }

  private get id(): string {
    return `29:${this.who.aadObjectId}`
  }

  private find(activity: TeamsActivity, verb: string, { where = {} }: PressOptions): CardButton | undefined {
    return buttonsOf(cardOf(activity)).find(
      ({ data }) => data.verb === verb && Object.entries(where).every(([key, value]) => data[key] === value),
    )
  }

  private sendPress(
    button: CardButton,
    data: Readonly<Record<string, unknown>>,
    replyToId: string,
    activityId?: string,
  ): Promise<TurnResult> {
    const common = { replyToId, ...(activityId ? { id: activityId } : {}) }
    if (this.presses === 'submit') return this.turn({ type: 'message', value: data, ...common })
    const action = { type: 'Action.Execute', title: button.title, verb: button.verb, data }
    return this.turn({ type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' }, ...common })
  }
}

const BOT = '28:passerelle'
const CARD = 'application/vnd.microsoft.card.adaptive'
