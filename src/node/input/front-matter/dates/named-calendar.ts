/** The signs of calendars that are not our own, and why their days are no days of ours. */
const calendars: readonly (readonly [pattern: RegExp, doubt: string])[] = [
  [
    /[农農]历|[农農]曆|[阴陰][历曆]|[旧舊][历曆暦]|[正腊臘冬闰閏] ?\p{L}?月|月 ?初[一二三四五六七八九十]|月 ?[廿卅]?[一二三四五六七八九十]?$/u,
    'the day is of the lunar calendar',
  ],
  [/[佛仏][历曆暦]/u, 'the year is of the Buddhist era, which is counted in two ways'],
]

/**
 * Why a text that is no date of the Gregorian calendar may be one of another: the lunar one (农历, 正月, 初一, 六月廿一),
 * the Buddhist era as Chinese and Japanese name it. Undefined where it names none.
 */
export function namedCalendar(text: string): string | undefined {
  return calendars.find(([pattern]) => pattern.test(text))?.[1]
}
