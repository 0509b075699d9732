import type { Language } from './language.ts'

/** An interface language: its own name, as readers see it, and its words. */
interface LanguageEntry {
  readonly name: string
  readonly load: () => Promise<{ readonly language: Language }>
}

/** Every interface language, by its BCP 47 tag. A new language needs a folder and a line here. */
export const languages = {
  'zh-Hans': { name: '简体中文', load: () => import('./zh-Hans/language.ts') },
  'zh-Hant': { name: '繁體中文', load: () => import('./zh-Hant/language.ts') },
  en: { name: 'English', load: () => import('./en/language.ts') },
  ja: { name: '日本語', load: () => import('./ja/language.ts') },
} as const satisfies Readonly<Record<string, LanguageEntry>>

/** The BCP 47 tag of an interface language. */
export type LanguageTag = keyof typeof languages

/** The tags of all languages, in the order in which readers see them. */
export const languageTags = Object.keys(languages) as LanguageTag[]
