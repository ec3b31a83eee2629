import type { DemoRole, Seat } from './directory.js'

const IDEAS: Record<DemoRole, { readonly who: string; readonly tries: string }> = {
  caseworker: { who: 'assistante sociale', tries: '« quel est le public cible de l’axe 1 ? », « nouvelle demande »' },
  coordinator: {
    who: 'coordinateur',
    tries: '« aanvragen », « leden », « wat is de doelgroep van as 1? » (Bram écrit en néerlandais)',
  },
  adviser: { who: 'conseillère', tries: '« bureau » : les demandes envoyées y arrivent' },
}

/** The screen of a started demo. `addresses` has one address per seat, in the same order. */
export function welcome(seats: readonly Seat[], addresses: readonly string[]): string {
  const pages = seats.flatMap(({ role, person, organisation }, index) => [
    `  ${addresses[index]}   ${person.name}, ${IDEAS[role].who}, ${organisation}`,
    `      essayez : ${IDEAS[role].tries}`,
    '',
  ])
  return [
    '',
    'Passerelle est prête. Ouvrez ces pages dans votre navigateur, côte à côte :',
    '',
    ...pages,
    'Une demande envoyée par l’une apparaît chez l’autre. Tout est fictif et reste sur cet ordinateur.',
    'Passerelle staat klaar: open deze pagina’s naast elkaar en probeer « nieuwe aanvraag » of « balie ».',
    '',
    'Ctrl-C arrête tout.',
  ].join('\n')
}

/** The screen of a bot started alone. */
export function welcomeAlone(botPort: number): string {
  return [
    '',
    `Passerelle est prête, sans page de conversation : http://127.0.0.1:${botPort}/api/messages`,
    'Passerelle staat klaar, zonder gesprekspagina.',
    '',
    'Ctrl-C arrête tout.',
  ].join('\n')
}

/** What to do about a port that another program holds. `variable` chooses another one. */
export function portTaken(port: number, variable: string, another: number): string {
  return [
    `Le port ${port} est déjà pris, peut-être par une autre démo. Arrêtez-la (Ctrl-C dans sa fenêtre),`,
    `ou choisissez un autre port : ${variable}=${another} npm run demo`,
  ].join('\n')
}
