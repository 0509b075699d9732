const time = String.raw`\d{1,2}\s*(?:[:：]\s*\d{2}(?:\s*[:：]\s*\d{2})?|[点點时時]\s*(?:\d{1,2}\s*分)?)(?:\s*[ap]\.?m\b\.?)?`
const day = String.raw`(?:(?:\d{4}\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?\s*|今[天日]\s*|today,?\s*)?`
const wordBefore = String.raw`(?:更新(?:[于於至]|时间|時間)?|截至|截止|刷新|(?:last\s+)?updated?(?:\s+at)?|as\s+of)\s*[:：]?\s*`
const wordAfter = String.raw`\s*(?:更新|刷新|时点|時点|現在|updated?\b)`

const clocks = new RegExp(
  [
    wordBefore + day + time,
    day + time + wordAfter,
    String.raw`^\s*[[【(（]\s*${time}\s*[\]】)）]|[[【(（]\s*${time}\s*[\]】)）]\s*$`,
    String.raw`\d+\s*(?:秒|分|小[时時]|天)[钟鐘]?[之以]?前|[刚剛]{2}`,
    String.raw`\b\d+\s*(?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day)s?\s+ago\b|\bjust\s+now\b`,
  ].join('|'),
  'giu',
)

/**
 * A title without what says when it was written, such as `14:05 更新`, `(updated 2:05 pm)` or `3 hours ago`:
 * it is another in every answer. Other numbers and times stay.
 */
export function foldClock(title: string): string {
  return title.replace(clocks, '◷')
}
