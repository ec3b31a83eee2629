import { tmpdir } from 'node:os'
import { dirname } from 'node:path'

/** A place that an operator's command was given, and what the command does there. */
export interface Spot {
  /** What the command's usage calls it. */
  readonly as: 'FROM' | 'TO' | 'FILE' | 'PLACE'
  readonly kind: 'folder' | 'database' | 'file'
  /** Of a folder or a file; empty for a database, of whose address nothing is told: it may hold a password. */
  readonly path: string
  /** `read`: as it stands, a folder from a copy; `held`: to read it while nobody else has it; `written`: what comes into it. */
  readonly use: 'read' | 'held' | 'written'
  /** Where it comes from when nobody gave it. */
  readonly taken?: 'the setting' | 'the default' | undefined
}

/** What an error says of itself, by its code or its message, and what to tell of it. */
type Row = readonly [what: RegExp, words: (spot: Spot, reason: string) => string]

const NO_STORE = /^there is no store here$/
const FULL = /^(ENOSPC|EDQUOT|EFBIG)$/
const READ_ONLY = /^EROFS$/
const FAILS = /^EIO$/
const NOT_ALLOWED = /^(EACCES|EPERM)$/
const NO_FOLDER = /^(ENOTDIR|EEXIST)$/

const fails = ({ path }: Spot, code: string) =>
  `The disk of ${path} fails (${code}). Look at the system's log, and go on from another disk.`
const notAllowed = ({ path, use }: Spot, code: string) =>
  `${path} is not open to the user that runs this command (${code}). Give that user the right to ${use === 'read' ? 'read it' : 'write there'}.`

/** What is read is read from a copy beside: only that needs room then. */
const COPY = (code: string) =>
  `${tmpdir()} takes no copy of the store (${code}), which is what is read. Make room there, or name another folder in TMPDIR.`

const FOLDER: readonly Row[] = [
  [
    NO_STORE,
    ({ path }) => `There is no store in ${path}. Check the path: the folder of a store holds passerelle.json.`,
  ],
  [
    NO_FOLDER,
    ({ as, path }) =>
      `${path} is a file or lies in one, and file: is for the folder of a store.${as === 'PLACE' ? ' A backup is given by its path alone.' : ''}`,
  ],
  [
    /^ENOENT$/,
    (spot, code) => (spot.use === 'read' ? COPY(code) : `${spot.path} cannot be made (${code}). Take another folder.`),
  ],
  [FULL, (spot, code) => (spot.use === 'read' ? COPY(code) : noRoom(spot, code))],
  [READ_ONLY, (spot, code) => (spot.use === 'read' ? COPY(code) : readOnly(spot, code))],
  [FAILS, fails],
  [NOT_ALLOWED, notAllowed],
]

const noRoom = ({ path, use }: Spot, code: string) =>
  use === 'held'
    ? `${path} has no room (${code}) for the lock that keeps others out. Make room and start again.`
    : `${path} has no room (${code}), and nothing of this was kept there. Make room and start again.`

const readOnly = ({ path, use }: Spot, code: string) =>
  use === 'held'
    ? `${path} takes no writes (${code}), not even the lock that keeps others out. Mount its disk writable, or go by store:backup and store:restore: a backup writes nothing there.`
    : `${path} takes no writes (${code}). Mount its disk writable and start again.`

const DATABASE: readonly Row[] = [
  [NO_STORE, () => 'There is no store in this database. Check the name that ends its address.'],
  [
    /^(ECONN[A-Z]+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|57P0\d|08\d{3})$|^timeout expired$|^Connection terminated|is not queryable$/,
    ({ use }, reason) =>
      `This database cannot be reached, or went away (${reason}). Check host and port of its address, and that the server runs and lets this machine in; then start again${use === 'written' ? ', which goes on from what is there' : ''}.`,
  ],
  [
    /^28(000|P01)$|^SASL/,
    (_, reason) =>
      `This database refuses the user, the password or this machine (${reason}). In an address, the signs of a password that are no letters or digits are written as % and their code: %40 for @.`,
  ],
  [
    /^ENOENT$/,
    (_, code) =>
      `The address names a file or a socket that is not there (${code}): look at host, sslrootcert, sslcert and sslkey.`,
  ],
  [/^3D000$/, () => 'The server has no database of that name. Make it first, or check the name that ends the address.'],
  [
    /^42501$/,
    (_, code) => `The user of this database's address may not do this there (${code}). Give the address of its owner.`,
  ],
  [
    /^(53100|53200)$/,
    ({ use }, code) =>
      `The server of this database has no room (${code}). Make room and start again${use === 'written' ? ', which goes on from what is there' : ''}.`,
  ],
  [
    /^42(P01|703)$/,
    () => 'This database holds no store, but tables of another program. Check the name that ends its address.',
  ],
  [/^25006$/, (_, code) => `This database takes no writes (${code}). Is it a standby, or set read-only?`],
  [
    /CERT|^UNABLE_TO_/,
    (_, code) =>
      `The certificate of this database's server is not trusted (${code}). Name its authority's in the address, sslrootcert=FILE, and the host as it stands in the certificate.`,
  ],
  [/^URI malformed$/, () => 'The address has a % that begins no code: the sign itself is written %25.'],
]

const FILE: readonly Row[] = [
  [
    /^ENOENT$/,
    ({ as, path, use }) => {
      if (use === 'written') return `There is no folder ${dirname(path)}. Make it first.`
      return `There is no file ${path}. Check the path.${as === 'PLACE' ? ' A store is given as file:DIR or postgres://…' : ''}`
    },
  ],
  [
    /^EISDIR$/,
    ({ as, path }) =>
      `${path} is a folder. ${as === 'PLACE' ? `Write file:${path} for the store in it.` : 'Give the file of a backup.'}`,
  ],
  [NO_FOLDER, ({ path }) => `${dirname(path)} is no folder. Check the path.`],
  [
    FULL,
    ({ path }, code) =>
      `${dirname(path)} has no room (${code}), and no part of the file stays. Make room, or write elsewhere.`,
  ],
  [
    READ_ONLY,
    ({ path }, code) => `${dirname(path)} takes no writes (${code}). Mount its disk writable, or write elsewhere.`,
  ],
  [FAILS, fails],
  [NOT_ALLOWED, notAllowed],
]

/** By what kind of place it is. */
export const SENTENCES: Readonly<Record<Spot['kind'], readonly Row[]>> = {
  folder: FOLDER,
  database: DATABASE,
  file: FILE,
}
