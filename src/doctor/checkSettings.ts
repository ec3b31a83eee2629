import { type Config, readConfig, UnusableSettings } from '../config.js'
import { type Finding, findingsAbout } from './finding.js'

export type Environment = Readonly<Record<string, string | undefined>>
const { right, doubtful, wrong } = findingsAbout('settings')

/** The settings as `npm start` would read them; without them nothing else can be looked at. */
export function checkSettings(env: Environment): { readonly config?: Config; readonly findings: readonly Finding[] } {
  try {
    const config = readConfig(env)
    return { config, findings: [right('npm start takes them.'), ...doubts(config, env)] }
  } catch (error) {
    if (!(error instanceof UnusableSettings)) throw error
    return { findings: error.message.split('\n').filter(Boolean).map(wrong) }
  }
}

function doubts(config: Config, env: Environment): readonly Finding[] {
  const said: readonly (readonly [boolean, string])[] = [
    [config.bot.appId === '', 'PASSERELLE_ANONYMOUS: turns are taken without a token. For demo and tests only.'],
    [env.NODE_ENV !== 'production', 'NODE_ENV is not production: what is for demo and tests is not refused.'],
    [config.nowOffsetS !== 0, `PASSERELLE_NOW_OFFSET_S: the clock is shifted by ${config.nowOffsetS} s.`],
    [config.actirisSecrets.length === 0, 'PASSERELLE_ACTIRIS_SECRETS: without one every event of Actiris is refused.'],
    [config.actirisTokens.length === 0, 'PASSERELLE_ACTIRIS_TOKEN: without one Actiris cannot read requests.'],
    [config.metricsTokens.length === 0, 'PASSERELLE_METRICS_TOKEN: only this machine can read the metrics.'],
  ]
  return said.flatMap(([isSo, text]) => (isSo ? [doubtful(text)] : []))
}
