import { brusselsDay } from '../../domain/calendarDay.js'
import type { Member } from '../../domain/people.js'
import type { Referral } from '../../domain/referral.js'
import { exportRow, exportSheet } from '../../presenters/exportSheet.js'
import { messageCard } from '../../presenters/messageCards.js'
import type { Sheet, SheetCell } from '../../presenters/sheet.js'
import { fill, type Words } from '../../presenters/words.js'
import type { exportRequests, offerExport } from '../../usecases/exportRequests.js'
import type { Clock, Log } from '../../usecases/ports.js'
import type { UploadFile } from '../../usecases/sending.js'
import { type FileConsent, fileLink, fileOffer, type UploadPlace } from '../fileConsent.js'
import { type Reply, redraw, say } from '../reply.js'

interface Dependencies {
  readonly offerExport: ReturnType<typeof offerExport>
  readonly exportRequests: ReturnType<typeof exportRequests>
  readonly writeSpreadsheet: (sheet: Sheet) => Promise<Uint8Array>
  readonly upload: UploadFile
  readonly nameOf: (member: string) => string
  readonly clock: Clock
  readonly log: Log
}

/** Measured: an empty file, and what a request adds to it. Teams shows the size before the file exists. */
const EMPTY_BYTES = 6_000
const REQUEST_BYTES = 120

/** Offers the file; what it holds is read only once the person agrees. */
export function offerExportHandler({ offerExport, clock }: Pick<Dependencies, 'offerExport' | 'clock'>) {
  return async (by: Member, words: Words): Promise<Reply> => {
    const offered = await offerExport(by)
    if (!offered.ok) return redraw(messageCard('', [words.text.notYours]))
    const { count } = offered
    if (count === 0) return say(words.export.empty)
    const name = `${words.export.file}-${brusselsDay(clock.now())}.xlsx`
    const description = fill(words.export.description, { count })
    const file = fileOffer(name, description, EMPTY_BYTES + count * REQUEST_BYTES)
    return { messages: [{ text: words.export.offer, file }] }
  }
}

/** Teams repeats an invoke that takes long, sometimes under another id. */
const REMEMBERED = 100

/** The answer to the offer: declined, or accepted by somebody whose right is looked at now. */
export function fileConsentHandler(dependencies: Dependencies) {
  const begun = new Set<string>()
  return (consent: FileConsent, by: Member, words: Words): Reply => {
    const { action, uploadInfo } = consent
    if (action === 'decline') return redraw(messageCard('', [words.export.declined]))
    if (!uploadInfo) return say(words.export.failed)
    const name = `${by.id} ${uploadInfo.uploadUrl}`
    if (begun.has(name)) return {}
    for (const oldest of begun) if (begun.size >= REMEMBERED) begun.delete(oldest)
    begun.add(name)
    return { later: () => exported(dependencies, uploadInfo, by, words) }
  }
}

async function exported(
  { exportRequests, writeSpreadsheet, upload, nameOf, log }: Dependencies,
  place: UploadPlace,
  by: Member,
  words: Words,
): Promise<Reply> {
  const reading = exportRequests(by)
  if (!reading.ok) return redraw(messageCard('', [words.text.notYours]))
  const rows: (readonly SheetCell[])[] = []
  const ownerOf = ({ owner }: Referral) => nameOf(owner)
  for await (const page of reading.pages) {
    for (const referral of page) rows.push(exportRow(referral, { ownerOf }, words))
  }
  const result = await upload(place.uploadUrl, await writeSpreadsheet(exportSheet(rows, words)))
  if (result === 'done') {
    return { messages: [{ file: fileLink(place) }], redraw: messageCard('', [words.export.saved]) }
  }
  log.warn({ result }, 'file not uploaded')
  return say(result === 'refused' ? words.export.refusedPlace : words.export.failed)
}
