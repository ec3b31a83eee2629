import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { SETTING_NAMES } from '../../src/environment.js'
import { readmeSection, SECTIONS } from './sections.js'

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const manifest = JSON.parse(file('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>
const firstCells = (table = '') => [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, cell]) => cell)

describe('the README says what the code says', () => {
  it.each(Object.keys(SECTIONS))('its section "%s" is the one that the code gives', (name) => {
    expect(readmeSection(name)).toBe(SECTIONS[name]?.())
  })

  it('its table of settings has each setting that the program reads, and no other', () => {
    expect(firstCells(readmeSection('settings')).sort()).toEqual([...SETTING_NAMES].sort())
  })

  it('its table of libraries has each dependency once, with its reason', () => {
    const dependencies = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(firstCells(readmeSection('libraries')).sort()).toEqual(dependencies.sort())
  })

  it('its table of commands has each script of package.json', () => {
    const scripts = Object.keys(manifest.scripts).map((name) =>
      ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`,
    )
    expect(firstCells(readmeSection('commands')).sort()).toEqual(scripts.sort())
  })
})
