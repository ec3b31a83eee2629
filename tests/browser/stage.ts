import { join } from 'node:path'
import { type Demo, startDemo } from './demo.js'
import { launchBrowser, PlaygroundPage } from './playgroundPage.js'

const SCREENSHOTS = 'tests/browser/screenshots'

/** A demo with its three people before their pages. */
export interface Stage {
  readonly caseworker: PlaygroundPage
  readonly coordinator: PlaygroundPage
  readonly adviser: PlaygroundPage
  readonly demo: Demo
  readonly clear: () => Promise<void>
}

/** Starts a demo and opens all its pages before anything is said: a closed page never shows what was sent to it. */
export async function setTheStage(): Promise<Stage> {
  const demo = await startDemo()
  const browser = await launchBrowser()
  const open = (url: string) => PlaygroundPage.open(browser, url)
  const clear = async () => {
    await browser.close()
    await demo.stop()
  }
  try {
    const [caseworker, coordinator, adviser] = await Promise.all([
      open(demo.caseworker),
      open(demo.coordinator),
      open(demo.adviser),
    ])
    await caseworker.waitForText('Je suis Passerelle', 30_000)
    await coordinator.waitForText('Ik ben Passerelle', 30_000)
    await adviser.waitForText('Je suis Passerelle', 30_000)
    return { caseworker, coordinator, adviser, demo, clear }
  } catch (error) {
    await clear()
    throw error
  }
}

/** Draws the page into the folder that the README shows, when PASSERELLE_SCREENSHOTS asks for it. */
export async function keepScreenshot(page: PlaygroundPage, name: string): Promise<void> {
  if (process.env.PASSERELLE_SCREENSHOTS) await page.screenshot(join(SCREENSHOTS, `${name}.png`))
}
