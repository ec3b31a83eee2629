import { readFileSync } from 'node:fs'
import type { Environment } from './checkSettings.js'
import { type Finding, findingsAbout, reasonOf } from './finding.js'

const { right, doubtful, wrong } = findingsAbout('manifest')
const FILES = ['manifest.json', 'nl.json', 'en.json'] as const
const PLACE = /\$\{\{(\w+)\}\}/g
/** What packaging fills in (`manifest/README.md`), and the form that Teams asks of it. */
const PLACES: Readonly<Record<string, RegExp>> = {
  TEAMS_APP_ID: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  BOT_ID: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  DEVELOPER_NAME: /^.{1,32}$/,
  WEBSITE_URL: /^https:\/\/\S+$/,
  PRIVACY_URL: /^https:\/\/\S+$/,
  TERMS_URL: /^https:\/\/\S+$/,
}

/** Whether the Teams app can be packaged, as far as its files and the environment tell. */
export function checkManifest(
  env: Environment,
  folder = new URL('../../manifest/', import.meta.url),
): readonly Finding[] {
  const texts: string[] = []
  const findings = FILES.flatMap((name): readonly Finding[] => {
    try {
      const text = readFileSync(new URL(name, folder), 'utf8')
      JSON.parse(text)
      texts.push(text)
      return []
    } catch (error) {
      return [wrong(`${name} cannot be read: ${reasonOf(error)}`)]
    }
  })
  if (findings.length > 0) return findings
  const names = [...new Set(texts.flatMap((text) => [...text.matchAll(PLACE)].map(([, name = '']) => name)))]
  return [right(`its ${FILES.length} files are there.`), ...names.flatMap((name) => place(name, env)), ...bot(env)]
}

function place(name: string, env: Environment): readonly Finding[] {
  const [shape, value] = [PLACES[name], env[name]]
  if (!shape) return [wrong(`\${{${name}}} is a place that nobody fills in.`)]
  if (!value) return [doubtful(`${name} is still to be given when the app is packaged.`)]
  return [shape.test(value) ? right(`${name} is given.`) : wrong(`${name} has not the form that Teams asks.`)]
}

function bot({ BOT_ID: inApp, MicrosoftAppId: here }: Environment): readonly Finding[] {
  const differs = inApp && here && inApp.toLowerCase() !== here.toLowerCase()
  return differs ? [wrong('BOT_ID is not MicrosoftAppId: Teams would write to another bot.')] : []
}
