import type { KnowledgeParts } from './answering.js'
import { draftsHandler } from './bot/handlers/drafts.js'
import { draftHandler, resumeHandler, startHandler } from './bot/handlers/filing.js'
import type { Naming } from './bot/handlers/referrals.js'
import type { Handlers } from './bot/router.js'
import { loadMunicipalities } from './dataFiles.js'
import { draftView, fillDraft } from './usecases/fillDraft.js'
import { startDraft } from './usecases/startDraft.js'
import { submitReferral } from './usecases/submitReferral.js'
import { viewDrafts } from './usecases/viewDrafts.js'

/** The handlers of filing with their use cases; part of the composition. */
export function filingHandlers(
  parts: KnowledgeParts & { readonly niss: boolean },
  namesOf: Naming['namesOf'],
): Pick<Handlers, 'start' | 'draft' | 'drafts' | 'resume'> {
  const withPlaces = { ...parts, municipalities: loadMunicipalities() }
  const filing = {
    startDraft: startDraft(withPlaces),
    fillDraft: fillDraft(withPlaces),
    submitReferral: submitReferral(parts),
    viewDraft: draftView(withPlaces),
    niss: parts.niss,
    namesOf,
  }
  return {
    start: startHandler(filing),
    draft: draftHandler(filing),
    drafts: draftsHandler({ viewDrafts: viewDrafts(parts), fillDraft: filing.fillDraft }),
    resume: resumeHandler(filing),
  }
}
