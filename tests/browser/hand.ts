import type { PlaygroundPage } from './playgroundPage.js'

/** Characters that 40 words a minute type, five to a word as typing is measured. */
const CHARACTERS_A_MINUTE = 40 * 5
/** To look, point and press: the keystroke-level model's 1.35 s to decide, 1.1 s to point, 0.2 s to press, rounded up. */
const SECONDS_A_PRESS = 3

/** A person's hand on a page: does what the page can, and counts every press of the mouse and every key. */
export class Hand {
  presses = 0
  keystrokes = 0

  constructor(private readonly page: PlaygroundPage) {}

  /** Into the box, the words, and off. */
  async say(text: string): Promise<void> {
    this.presses += 2
    this.keystrokes += text.length
    await this.page.say(text)
  }

  /** Into the field, and the words. */
  async type(label: string, text: string): Promise<void> {
    this.presses += 1
    this.keystrokes += text.length
    await this.page.fill(label, text)
  }

  /** The list, and the choice in it. */
  async choose(label: string, title: string): Promise<void> {
    this.presses += 2
    await this.page.fill(label, title)
  }

  /** The list, each choice in it, and a key to close it. */
  async chooseSeveral(label: string, titles: readonly string[]): Promise<void> {
    this.presses += 1 + titles.length
    this.keystrokes += 1
    await this.page.fill(label, titles)
  }

  async tick(label: string): Promise<void> {
    this.presses += 1
    await this.page.fill(label, true)
  }

  async press(title: string): Promise<void> {
    this.presses += 1
    await this.page.press(title)
  }

  /** What it took, and how long it takes somebody who types 40 words a minute. */
  get effort(): { readonly presses: number; readonly keystrokes: number; readonly seconds: number } {
    const { presses, keystrokes } = this
    const seconds = Math.round((keystrokes / CHARACTERS_A_MINUTE) * 60 + presses * SECONDS_A_PRESS)
    return { presses, keystrokes, seconds }
  }

  /** The same in words. */
  get told(): string {
    const { presses, keystrokes, seconds } = this.effort
    return `${presses} presses and ${keystrokes} keystrokes: ${seconds} seconds`
  }
}
