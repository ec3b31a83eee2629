const MARK = '[•◦▪▫‣⁃∙●○■□▶►➢➤➔→⇒❑❏✓✔❖◆·*–—\\uF0A7\\uF0B7\\uF0D8-]'
const LONE = new RegExp(`^${MARK}$`, 'u')
const LINE = new RegExp(`^(?:${MARK}\\s+|[•▪●■➢➤➔❑❏✓✔❖◆\\uF0A7\\uF0B7\\uF0D8]|(?:\\d{1,2}|[a-z])[.)]\\s+)`, 'u')

/** True of a word that is a list's mark. */
export function isBullet(word: string): boolean {
  return LONE.test(word)
}

/** True of a line that begins a list's point: "• …", "- …", "1. …", "a) …". */
export function beginsPoint(line: string): boolean {
  return LINE.test(line)
}
