import { type CalendarDay, daysBetween } from './calendarDay.js'
import type { SubsidisedPost } from './subsidisedPost.js'

/** Actions to carry out for each subsidised full-time equivalent, both axes together (framework 2022-2027, section 4). */
export const ACTIONS_PER_FTE = 600

/** Posts whose periods overlap, counted together: an action is done by an organisation, not by one of its posts. */
interface PostSpan {
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly posts: readonly SubsidisedPost[]
}

/** The organisation's actions beside what its subsidised posts ask for. */
export interface Indicator {
  readonly from: CalendarDay
  readonly to: CalendarDay
  /** Full-time equivalents in all. */
  readonly fte: number
  readonly target: number
  readonly logged: number
  /** The part of the target that belongs to the days gone by, in proportion: information, the framework asks for no such figure. */
  readonly elapsedTarget: number
}

/** Spans of days in which posts overlap, the latest first. */
export function postSpans(posts: readonly SubsidisedPost[]): readonly PostSpan[] {
  const spans: PostSpan[] = []
  for (const post of [...posts].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = spans.at(-1)
    if (last && post.from <= last.to) {
      spans[spans.length - 1] = {
        from: last.from,
        to: post.to > last.to ? post.to : last.to,
        posts: [...last.posts, post],
      }
    } else spans.push({ from: post.from, to: post.to, posts: [post] })
  }
  return spans.reverse()
}

/** What the posts of a span ask for, beside the actions dated in it. */
export function indicatorOf({ from, to, posts }: PostSpan, logged: number, today: CalendarDay): Indicator {
  const sum = (each: (post: SubsidisedPost) => number) =>
    Math.round(posts.reduce((total, post) => total + each(post), 0) * 100) / 100
  return {
    from,
    to,
    fte: sum(({ fte }) => fte),
    target: sum(({ fte }) => fte * ACTIONS_PER_FTE),
    logged,
    elapsedTarget: Math.round(sum((post) => post.fte * ACTIONS_PER_FTE * elapsedPart(post, today))),
  }
}

/** Between 0 and 1: days gone by, today included, of all days of the period. */
function elapsedPart({ from, to }: SubsidisedPost, today: CalendarDay): number {
  const gone = daysBetween(from, today < to ? today : to) + 1
  return Math.max(0, gone) / (daysBetween(from, to) + 1)
}
