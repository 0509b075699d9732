/** The environment variables that name the language of a system, by their weight. */
interface Environment {
  readonly LC_ALL?: string | undefined
  readonly LC_MESSAGES?: string | undefined
  readonly LANG?: string | undefined
}

/** The language of a new archive: the system's, or `zh-CN` where the system names none. A BCP 47 tag. */
export function languageOfSystem({ LC_ALL, LC_MESSAGES, LANG }: Environment): string {
  const stated = (LC_ALL || LC_MESSAGES || LANG || '').replace(/[.@].*$/, '').replaceAll('_', '-')
  if (/^(?:C|POSIX)?$/i.test(stated)) return 'zh-CN'
  try {
    return Intl.getCanonicalLocales(stated)[0] ?? 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}
