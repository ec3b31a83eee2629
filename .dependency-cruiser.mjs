// The import table of the architecture, as rules. A rule's comment tells what to do instead.
const MAY_IMPORT = {
  domain: [],
  knowledge: [],
  usecases: ['domain', 'knowledge'],
  presenters: ['domain'],
  bot: ['usecases', 'domain', 'presenters'],
  http: ['usecases', 'domain', 'actiris/wire'],
  store: ['usecases', 'domain'],
  actiris: ['usecases', 'domain'],
  delivery: ['usecases', 'domain', 'presenters'],
  schedule: ['usecases', 'domain'],
  metrics: ['usecases'],
  imports: ['knowledge'],
}
const LIBRARIES = {
  domain: ['date-fns', '@date-fns/tz'],
  knowledge: ['snowball-stemmers'],
  usecases: ['zod'],
  presenters: ['adaptivecards-templating', 'zod', '@date-fns/tz', 'date-fns'],
  bot: ['botbuilder', 'botframework-connector', 'zod'],
  http: ['restify', 'zod'],
  store: ['lowdb', 'pg', 'zod'],
  actiris: ['zod'],
  delivery: ['write-excel-file'],
  schedule: [],
  metrics: ['prom-client'],
  imports: ['unpdf', 'fflate', '@xmldom/xmldom', 'zod'],
}
const NODE_IN = { domain: false, knowledge: false }
const layer = (name) => `^src/${name}(/|\\.ts$)`

const layers = Object.entries(MAY_IMPORT).map(([from, to]) => ({
  name: `${from}-imports`,
  severity: 'error',
  comment: `src/${from} may import only: ${['itself', ...to].join(', ')}. Pass what it needs as a parameter, or move the code.`,
  from: { path: layer(from) },
  to: { path: '^src/', pathNot: [from, ...to].map(layer) },
}))
const libraries = Object.entries(LIBRARIES).map(([from, names]) => ({
  name: `${from}-libraries`,
  severity: 'error',
  comment: `src/${from} may use only these libraries: ${names.join(', ') || 'none'}.`,
  from: { path: layer(from) },
  to: {
    dependencyTypesNot: ['local', 'core'],
    path: '.',
    pathNot: ['^src/', ...names.map((name) => `node_modules/(@types/)?${name}(/|$)`)],
  },
}))
const pure = Object.keys(NODE_IN).map((from) => ({
  name: `${from}-pure`,
  severity: 'error',
  comment: `src/${from} does no input or output: no module of Node's.`,
  from: { path: layer(from) },
  to: { dependencyTypes: ['core'] },
}))

export default {
  forbidden: [
    ...layers,
    ...libraries,
    ...pure,
    { name: 'no-circular', severity: 'error', comment: 'Break the cycle.', from: {}, to: { circular: true } },
    {
      name: 'src-not-to-tests',
      severity: 'error',
      comment: 'The program does not know its tests.',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'botbuilder-stays-in-bot',
      severity: 'error',
      comment: 'Only src/bot names the SDK, so that leaving it touches one folder.',
      from: { path: '^src/', pathNot: '^src/bot/' },
      to: { path: 'node_modules/bot(builder|framework)' },
    },
    {
      name: 'bot-reads-no-files-of-others',
      severity: 'error',
      comment:
        'The readers of pdf and Office files are for the command knowledge:import; the bot loads only what it kept.',
      from: { path: '^src/index\\.ts$' },
      to: { path: 'node_modules/(unpdf|fflate|@xmldom)', reachable: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
