import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from '@jest/globals'

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const doctor = (env: Record<string, string>) =>
  spawnSync(process.execPath, [path('dist/doctor.js')], { env, encoding: 'utf8' })

it('the built command says a line each, and ends with 1 only when something is wrong', () => {
  const settings = {
    PASSERELLE_ANONYMOUS: 'true',
    PASSERELLE_DIRECTORY: path('data/demo/directory.json'),
    PASSERELLE_KEY: Buffer.alloc(32, 7).toString('base64'),
    PASSERELLE_STORE: `file:${join(tmpdir(), 'passerelle-nowhere')}`,
    PORT: '1',
  }
  const usable = doctor(settings)
  expect([usable.status, usable.stderr]).toEqual([0, ''])
  expect(
    usable.stdout
      .trim()
      .split('\n')
      .filter((line) => !/^(right|doubtful|wrong) +\w+: .+$/.test(line)),
  ).toEqual([])
  const unusable = doctor({ ...settings, PASSERELLE_KEY: '' })
  expect([unusable.status, unusable.stderr]).toEqual([1, ''])
  expect(unusable.stdout).toContain('wrong     settings: PASSERELLE_KEY is missing')
})
