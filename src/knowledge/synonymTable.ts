import type { Language } from './entry.js'

export type Forms = Readonly<Record<Language, string>>

/** Reads lines of "group: French forms / Dutch forms / English forms", the forms separated by bars. */
export function synonymTable(lines: string): Readonly<Record<string, Forms>> {
  const groups = lines
    .trim()
    .split('\n')
    .map((line): [string, Forms] => {
      const [group = '', forms = ''] = line.split(': ')
      const [fr = '', nl = '', en = ''] = forms.split(' / ')
      return [group.trim(), { fr, nl, en }]
    })
  return Object.fromEntries(groups)
}
