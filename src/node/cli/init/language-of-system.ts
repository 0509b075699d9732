/** The environment variables that name the language of a system, by their weight. */
interface Environment {
  readonly LC_ALL?: string | undefined
  readonly LC_MESSAGES?: string | undefined
  readonly LANG?: string | undefined
}

/**
 * The language of a new archive, a BCP 47 tag: the one that the environment names, or the system's where
 * it names none, as on Windows. `zh-CN` where the environment names none on purpose (`C`) or wrongly.
 */
export function languageOfSystem({ LC_ALL, LC_MESSAGES, LANG }: Environment): string {
  const named = LC_ALL || LC_MESSAGES || LANG
  if (!named) return new Intl.DateTimeFormat().resolvedOptions().locale
  const stated = named.replace(/[.@].*$/, '').replaceAll('_', '-')
  if (/^(?:C|POSIX)?$/i.test(stated)) return 'zh-CN'
  try {
    return Intl.getCanonicalLocales(stated)[0] ?? 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}
