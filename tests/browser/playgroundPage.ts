import { type Browser, chromium, type Locator, type Page } from 'playwright-core'

/** Everything that depends on how the Playground draws its page; the journeys know none of it. */
const SELECTORS = {
  composeBox: '[data-lexical-editor=true]',
  botMessage: '.fai-OutputCard',
  card: '.ac-adaptiveCard',
  waitingButton: '.ac-adaptiveCard button:disabled',
  citation: '.fai-Citation',
  citationPreview: '.fai-PreviewSurface',
  inputLabel: 'label.ac-richTextBlock',
  pickerClass: /fui-(DatePicker|TimePicker)/,
  option: '[role=option], [role=menuitemcheckbox]',
  mentionOption: '[role=option], [role=menuitem]',
}
const TIMEOUT_MS = 10_000
const WINDOW = { width: 1280, height: 1400 }
const MARGIN = 24
const SETTLING_MS = 400

/** Debian's Chromium without its habits of calling home. One browser serves all the pages of a journey. */
export function launchBrowser(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet],
  })
}

/** What an input takes: its text, an ISO date, a 24-hour time, a choice's title, several titles, or on and off. */
export type InputValue = string | readonly string[] | boolean

/** One person's Playground page. Inputs and buttons are looked for in the newest card that has them. */
export class PlaygroundPage {
  /** False after a press, until its card is drawn for good. */
  private settled = true

  private constructor(readonly page: Page) {}

  /**
   * Opens a Playground in a session of its own. Whatever the page would fetch from elsewhere is refused.
   * The window is wide enough (over 1200) for the list of chats not to fold away.
   */
  static async open(browser: Browser, url: string): Promise<PlaygroundPage> {
    const context = await browser.newContext({
      viewport: WINDOW,
      locale: 'en-US',
      timezoneId: 'Europe/Brussels',
    })
    await context.route(
      ({ hostname }) => hostname !== '127.0.0.1',
      (route) => route.abort(),
    )
    const page = await context.newPage()
    page.setDefaultTimeout(TIMEOUT_MS)
    await page.goto(url)
    await page.getByRole('button', { name: 'Hide log panel' }).click()
    return new PlaygroundPage(page)
  }

  /** Goes to `Personal Chat` (where a page opens), `Group Chat` or `General`. */
  async openChat(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name }).click()
  }

  /** Types a message and sends it; with `mention`, after an @mention of the bot, as a group chat needs it. */
  async say(text: string, { mention = false } = {}): Promise<void> {
    const box = this.page.locator(SELECTORS.composeBox).last()
    await box.click()
    if (mention) {
      await box.pressSequentially('@Pass')
      await this.page.locator(SELECTORS.mentionOption).filter({ hasText: 'Passerelle' }).first().click()
    }
    await box.pressSequentially(mention ? ` ${text}` : text)
    await this.page.getByRole('button', { name: 'Send Message' }).click()
  }

  /** The text of every message of the bot on the page, oldest first. */
  answers(): Promise<string[]> {
    return this.page.locator(SELECTORS.botMessage).allInnerTexts()
  }

  /** The text of the bot's newest message as the page stands; empty while there is none. */
  async lastAnswer(): Promise<string> {
    return (await this.answers()).at(-1) ?? ''
  }

  /** Waits until a message of the bot shows `text`, and gives that message's whole text. */
  async waitForText(text: string | RegExp, timeoutMs = TIMEOUT_MS): Promise<string> {
    const message = this.page.locator(SELECTORS.botMessage).filter({ hasText: text }).last()
    await message.waitFor({ timeout: timeoutMs })
    return (await message.allInnerTexts()).join('\n')
  }

  /** Fills the input with this label (a final ` *` may be left out), whatever its kind. */
  async fill(label: string, value: InputValue): Promise<void> {
    const input = this.page.locator(`[id="${await this.inputOf(label)}"]`)
    if ((await input.getAttribute('role')) === 'combobox') return this.fillCombobox(input, value)
    if (typeof value === 'boolean') return input.setChecked(value)
    const isGroup = (await input.evaluate((element) => element.tagName)) === 'DIV'
    if (!isGroup) return input.fill(String(value))
    for (const title of [value].flat()) await input.getByText(title, { exact: true }).check()
  }

  /** Presses the button with this title in the newest card that has it. */
  async press(title: string): Promise<void> {
    this.settled = false
    const button = this.page.getByRole('button', { name: title, exact: true })
    await this.newestCardWith(button).locator(button).last().click()
  }

  /** Presses the button with this title twice before the page can answer the first press. */
  async pressTwice(title: string): Promise<void> {
    this.settled = false
    const button = this.page.getByRole('button', { name: title, exact: true })
    await this.newestCardWith(button)
      .locator(button)
      .last()
      .evaluate((element: HTMLElement) => {
        element.click()
        element.click()
      })
  }

  /** What the newest citation with this number says when the mouse rests on it. */
  async readCitation(position: number): Promise<string> {
    await this.page
      .locator(SELECTORS.citation)
      .filter({ hasText: exactly(String(position)) })
      .last()
      .hover()
    return (await this.page.locator(SELECTORS.citationPreview).last().textContent()) ?? ''
  }

  /** Draws the page, down to the newest message, into a PNG file. */
  async screenshot(path: string): Promise<void> {
    await this.page.locator(SELECTORS.waitingButton).first().waitFor({ state: 'hidden' })
    const newest = await this.page.locator(SELECTORS.botMessage).last().boundingBox()
    const bottom = newest ? newest.y + newest.height + MARGIN : WINDOW.height
    const clip = { x: 0, y: 0, width: WINDOW.width, height: Math.min(bottom, WINDOW.height) }
    await this.page.screenshot({ path, clip, animations: 'disabled' })
  }

  /** Loads the page anew: its history is gone, and the bot hears of an installation again. */
  async reload(): Promise<void> {
    await this.page.reload()
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }

  /**
   * The id of the input with this label, once it is the same for a moment: a press redraws its card twice, by its answer
   * and by the message's update, and each drawing makes new inputs.
   */
  private async inputOf(label: string): Promise<string | null> {
    const labelled = this.page.locator(SELECTORS.inputLabel).filter({ hasText: exactly(label) })
    const caption = this.newestCardWith(labelled).locator(labelled).last()
    let id = await caption.getAttribute('for')
    while (!this.settled) {
      await this.page.waitForTimeout(SETTLING_MS)
      const again = await caption.getAttribute('for')
      this.settled = again === id
      id = again
    }
    return id
  }

  private newestCardWith(part: Locator): Locator {
    return this.page.locator(SELECTORS.card).filter({ has: part }).last()
  }

  private async fillCombobox(input: Locator, value: InputValue): Promise<void> {
    const classes = (await input.locator('xpath=..').getAttribute('class')) ?? ''
    if (SELECTORS.pickerClass.test(classes)) {
      await input.fill(String(value))
      // Tab takes the typed value over and leaves no calendar open, which would hide the rest of the page.
      return input.press('Tab')
    }
    await input.click()
    for (const title of [value].flat()) {
      await this.page
        .locator(SELECTORS.option)
        .filter({ hasText: exactly(String(title)) })
        .click()
    }
    // A list of several choices stays open after a choice and covers what is below.
    if (Array.isArray(value)) await input.press('Tab')
  }
}

function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\*?\\s*$`)
}
