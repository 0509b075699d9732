/** Names of zones that mean one offset, in hours; `CST` and others that mean several are not here. */
const namedOffsets: ReadonlyMap<string, number> = new Map(
  [
    // RFC 822.
    { z: 0, ut: 0, utc: 0, gmt: 0, est: -5, edt: -4, cdt: -5 },
    { mst: -7, mdt: -6, pst: -8, pdt: -7 },
    // Zones of other regions.
    { akst: -9, akdt: -8, hst: -10, nst: -3.5, ndt: -2.5 },
    { wet: 0, west: 1, bst: 1, cet: 1, cest: 2, mez: 1, mesz: 2, eet: 2, eest: 3, msk: 3 },
    { pkt: 5, npt: 5.75, ict: 7, wib: 7, hkt: 8, sgt: 8, pht: 8, bjt: 8, kst: 9, jst: 9 },
    { awst: 8, acst: 9.5, acdt: 10.5, aest: 10, aedt: 11, nzst: 12, nzdt: 13 },
  ].flatMap(Object.entries<number>),
)

/** All names of zones, for a pattern. */
const zoneNames = [...namedOffsets.keys(), 'cst'].join('|')

/** A zone as it may stand behind a time, for a pattern that ignores case. */
export const zonePattern = [
  String.raw`(?:GMT|UTC?) ?[+-]\d{1,2}(?::?\d{2})?`,
  String.raw`[+-]\d{2}(?::?\d{2})?`,
  `(?:${zoneNames})(?![a-z/])`,
  String.raw`[a-z]+(?:\/[a-z_]+)+`,
].join('|')

/**
 * The meaning of a zone behind a time: minutes east of UTC, an IANA name that `Intl` knows, or `CST`.
 * Undefined when it means nothing.
 */
export function readZone(text: string): number | string | undefined {
  const match = /^(?:gmt|utc?)? ?([+-])(\d{1,2}):?(\d{2})?$/i.exec(text)
  if (match === null) return readZoneName(text)
  const [, sign, hours, minutes = '0'] = match
  const offset = Number(hours) * 60 + Number(minutes)
  if (offset >= 24 * 60 || Number(minutes) > 59) return undefined
  return sign === '-' ? -offset : offset
}

function readZoneName(name: string): number | string | undefined {
  if (/^cst$/i.test(name)) return 'CST'
  const hours = namedOffsets.get(name.toLowerCase())
  if (hours !== undefined) return hours * 60
  return name.includes('/') && isTimeZone(name) ? name : undefined
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

const spoken: ReadonlyMap<string, number> = new Map([
  ['北京', 8],
  ['香港', 8],
  ['台北', 8],
  ['臺北', 8],
  ['東京', 9],
  ['日本', 9],
])
const spokenZone = new RegExp(`(${[...spoken.keys()].join('|')})(?:标准|標準)?(?:时间|時間)[:,]?`)

/** Takes words such as 北京时间 out of a date; `zone` is what they mean, in minutes east of UTC. */
export function takeSpokenZone(text: string): { readonly rest: string; readonly zone?: number } {
  const match = spokenZone.exec(text)
  if (match === null) return { rest: text }
  const [whole, place = ''] = match
  return { rest: text.replace(whole, ' ').trim(), zone: (spoken.get(place) ?? 0) * 60 }
}

const wholeZone = new RegExp(`^(?:${zonePattern}|${spokenZone.source})$`, 'i')

/** Whether a text is the name of a zone and nothing else. */
export function isZone(text: string): boolean {
  return wholeZone.test(text)
}
