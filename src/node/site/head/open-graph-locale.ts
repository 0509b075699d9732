/** The territories that Open Graph knows for each language. The first one replaces all others. */
const territories: ReadonlyMap<string, readonly string[]> = new Map([
  ['ar', ['AR']],
  ['de', ['DE']],
  ['en', ['US', 'GB']],
  ['es', ['ES', 'LA']],
  ['fr', ['FR', 'CA']],
  ['it', ['IT']],
  ['pt', ['BR', 'PT']],
])

const locales = new Map<string, string>()

/** A language tag in the form of `og:locale`: `zh-Hant` is `zh_TW`, `en` is `en_US`, `ja` is `ja_JP`. */
export function openGraphLocale(tag: string): string {
  const known = locales.get(tag)
  if (known !== undefined) return known
  const locale = toLocale(tag)
  locales.set(tag, locale)
  return locale
}

function toLocale(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag).maximize()
  const territory = region ?? language.toUpperCase()
  if (language === 'zh' || language === 'yue') return `zh_${chineseTerritory(script, territory)}`
  if (language === 'no') return `nb_${territory}`
  const choice = territories.get(language)
  return `${language}_${choice === undefined || choice.includes(territory) ? territory : choice[0]}`
}

/** The territory for Chinese. There are three, and the script decides before the territory of the tag. */
function chineseTerritory(script: string | undefined, territory: string): string {
  if (script !== 'Hant') return 'CN'
  return territory === 'HK' || territory === 'MO' ? 'HK' : 'TW'
}
