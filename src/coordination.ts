import { fileConsentHandler, offerExportHandler } from './bot/handlers/exporting.js'
import { figuresHandler } from './bot/handlers/figures.js'
import { actionListHandler, logActionHandler, removeActionHandler } from './bot/handlers/ownActions.js'
import { postsHandler } from './bot/handlers/posts.js'
import { unreachableHandler } from './bot/handlers/unreachable.js'
import type { Handlers } from './bot/handlers.js'
import type { Member } from './domain/people.js'
import type { WorkingCalendar } from './domain/workingDays.js'
import { sourceName } from './knowledge/composeAnswer.js'
import type { KnowledgeDocument } from './knowledge/entry.js'
import type { Sheet } from './presenters/sheet.js'
import { isOfCpas } from './usecases/cpasPeople.js'
import { enterPost } from './usecases/enterPost.js'
import { exportRequests, offerExport } from './usecases/exportRequests.js'
import { listActions } from './usecases/listActions.js'
import { logAction } from './usecases/logAction.js'
import type { Clock, Directory, Ids, Log, Store } from './usecases/ports.js'
import { removeAction } from './usecases/removeAction.js'
import { removePost } from './usecases/removePost.js'
import type { UploadFile } from './usecases/sending.js'
import { viewFigures } from './usecases/viewFigures.js'
import { viewPosts } from './usecases/viewPosts.js'
import { viewUnreachable } from './usecases/viewUnreachable.js'

export interface CoordinationParts {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly calendar: WorkingCalendar
  readonly writeSpreadsheet: (sheet: Sheet) => Promise<Uint8Array>
  readonly upload: UploadFile
  readonly documents: readonly KnowledgeDocument[]
}

/** Where the framework states the indicator of 600 actions. */
const INDICATOR_SOURCE = { document: 'cadre', section: '4' }

/** The handlers for what coordinators count and keep. */
export function coordinationHandlers(parts: CoordinationParts): Pick<Handlers, 'coordination' | 'fileConsent'> {
  const { documents } = parts
  const figures = figuresHandler({
    viewFigures: viewFigures(parts),
    indicatorSource: sourceName(INDICATOR_SOURCE, documents),
  })
  const posts = postsHandler({
    ...parts,
    viewPosts: viewPosts(parts),
    enterPost: enterPost(parts),
    removePost: removePost(parts),
  })
  const actions = actionCases(parts)
  const [log, list, remove] = [logActionHandler(actions), actionListHandler(actions), removeActionHandler(actions)]
  const unreachable = unreachableHandler({ viewUnreachable: viewUnreachable(parts) })
  const offer = offerExportHandler({ ...parts, offerExport: offerExport(parts) })
  return {
    fileConsent: fileConsentHandler({
      ...actions,
      offerExport: offerExport(parts),
      exportRequests: exportRequests(parts),
    }),
    coordination: async (action, by, words) => {
      switch (action.verb) {
        case 'figures.open':
          return { redraw: await figures(action.inputs.period, by, words) }
        case 'figures.export':
          return offer(by, words)
        case 'delivery.unreachable':
          return { redraw: await unreachable(action.page ?? 1, by, words) }
        case 'posts.open':
        case 'posts.save':
        case 'posts.remove':
          return { redraw: await posts(action, by, words) }
        case 'action.log':
          return { redraw: await log(action, by, words) }
        case 'action.list':
          return { redraw: await list(action, by, words) }
        case 'action.remove':
          return { redraw: await remove(action, by, words) }
      }
    },
  }
}

function actionCases(parts: CoordinationParts) {
  const { directory } = parts
  return {
    ...parts,
    logAction: logAction(parts),
    removeAction: removeAction(parts),
    listActions: listActions(parts),
    isAllowed: (by: Member) => isOfCpas(by, directory, 'caseworker', 'coordinator'),
    nameOf: (member: string) => directory.byId(member)?.name ?? '',
  }
}
