import { teamsToken } from './bot/teamsAdapter.js'
import { examine } from './doctor/examine.js'

/** `npm run doctor`: what is right, doubtful or wrong with this deployment, a line each; exit code 1 when something is wrong. */
async function main(): Promise<void> {
  const findings = await examine(process.env, ({ bot }) => teamsToken(bot))
  for (const { level, about, text } of findings) process.stdout.write(`${level.padEnd(9)} ${about}: ${text}\n`)
  process.exitCode = findings.some(({ level }) => level === 'wrong') ? 1 : 0
}

await main()
