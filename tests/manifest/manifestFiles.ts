import { readFileSync } from 'node:fs'

/** What packaging fills in, with values of the right form. */
const VALUES: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: '7d1b2a64-0c1f-4c56-9a51-3f6f0f3f8a01',
  BOT_ID: '7d1b2a64-0c1f-4c56-9a51-3f6f0f3f8a02',
  DEVELOPER_NAME: 'Un fournisseur bruxellois',
  WEBSITE_URL: 'https://passerelle.example.test/',
  PRIVACY_URL: 'https://passerelle.example.test/vie-privee',
  TERMS_URL: 'https://passerelle.example.test/conditions',
}

export const fileOf = (name: string): Buffer => readFileSync(new URL(`../../${name}`, import.meta.url))
export const jsonOf = (name: string): unknown => JSON.parse(fileOf(`manifest/${name}`).toString())

/** The names in `${{ }}` of a text. */
export const placesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '')

/** The manifest as packaging leaves it; a name without a value stays. */
export const filledManifest = (): unknown =>
  JSON.parse(
    fileOf('manifest/manifest.json')
      .toString()
      .replace(/\$\{\{(\w+)\}\}/g, (place, name: string) => VALUES[name] ?? place),
  )
