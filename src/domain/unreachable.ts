/** Why somebody cannot be told anything: he has to install or unblock the bot, or is no longer in the directory. */
export const UNREACHABLE_CAUSES = ['never_installed', 'removed', 'blocked', 'left'] as const
export type UnreachableCause = (typeof UNREACHABLE_CAUSES)[number]

const CAUSES: Readonly<Record<string, UnreachableCause>> = {
  'never installed': 'never_installed',
  removed: 'removed',
  left: 'left',
}

/** The cause behind a message's reason; any other reason is a refusal of Teams. */
export const causeOf = (reason: string | undefined): UnreachableCause => CAUSES[reason ?? ''] ?? 'blocked'

/** What may be muted is old news after two days: its reader finds it in his next digest. */
const OLD_MS = 2 * 24 * 3_600_000

export const isOldNews = (createdAt: string, now: Date): boolean => now.getTime() - Date.parse(createdAt) > OLD_MS
