import { z } from 'zod'
import type { IncomingActivity } from './activity.js'

/** What an agreed file is about; carried through the client and nothing more. */
const EXPORT = 'requests'

const consent = z.looseObject({
  action: z.enum(['accept', 'decline']),
  context: z.looseObject({ file: z.literal(EXPORT) }),
  uploadInfo: z
    .looseObject({
      name: z.string().min(1).max(400),
      uploadUrl: z.string().min(1).max(4_000),
      contentUrl: z.url({ protocol: /^https?$/ }).max(4_000),
      uniqueId: z.string().max(400).nullish(),
      fileType: z.string().max(40).nullish(),
    })
    .nullish(),
})
export type FileConsent = z.infer<typeof consent>
export type UploadPlace = NonNullable<FileConsent['uploadInfo']>

/** Whether somebody answered the offer of a file. */
export function isFileConsent({ type, name }: IncomingActivity): boolean {
  return type === 'invoke' && name === 'fileConsent/invoke'
}

/** Reads the answer; undefined when it is not of the form that Teams gives it. */
export function readFileConsent({ value }: IncomingActivity): FileConsent | undefined {
  const parsed = consent.safeParse(value)
  return parsed.success ? parsed.data : undefined
}

/** Offers a file: Teams asks the person where to, and tells us. `bytes` is about what it will have. */
export function fileOffer(name: string, description: string, bytes: number): object {
  const context = { file: EXPORT }
  return {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name,
    content: { description, sizeInBytes: bytes, acceptContext: context, declineContext: context },
  }
}

/** The file, where it stands now. */
export function fileLink({ name, contentUrl, uniqueId, fileType }: UploadPlace): object {
  return {
    contentType: 'application/vnd.microsoft.teams.card.file.info',
    contentUrl,
    name,
    content: { ...(uniqueId ? { uniqueId } : {}), fileType: fileType ?? 'xlsx' },
  }
}
