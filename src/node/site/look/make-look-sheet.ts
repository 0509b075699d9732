import { accentsOf } from '../../core/look/accent.ts'
import type { Settings } from '../../core/settings.ts'

/** The settings of the look that become a style sheet. */
type LookSettings = Pick<Settings, 'accent' | 'fonts' | 'navigation'>

/** Every selector under which `tokens.css` names fonts, so that these fonts hold for every language. */
const fontSelectors = ':root,:lang(zh),:lang(zh-Hant),:lang(zh-TW),:lang(zh-HK),:lang(ja),:lang(en)'

const generics = { sans: 'sans-serif', serif: 'serif', mono: 'monospace' } as const

/**
 * Makes the style sheet of a site's own look: the accent and the fonts as custom properties, then
 * `styles`, the text of the site's own sheet. Empty when the settings say nothing of the look. `base`
 * begins and ends with a slash.
 */
export function makeLookSheet(
  { accent, fonts, navigation }: LookSettings,
  { base, styles = '' }: { readonly base: string; readonly styles?: string },
): string {
  const parts = [
    accentRules(accent),
    fontFaces(fonts, base),
    fontRules(fonts),
    navigation !== undefined && navigation.header.length > 0 ? headerRules : '',
    styles,
  ]
  return parts.filter(Boolean).join('\n')
}

/** Narrow headers have no room for links of the site's own; they stand at the foot as well. */
const headerRules = '@media(max-width:60rem){.main-navigation a:nth-child(n+3){display:none}}'

function accentRules(accent: LookSettings['accent']): string {
  if (accent === undefined) return ''
  const { paper, sepia, night } = accentsOf(accent)
  return `:root{--accent:light-dark(${paper},${night})}\n[data-theme="sepia"]{--accent:${sepia}}`
}

function fontFaces(fonts: LookSettings['fonts'], base: string): string {
  const faces = (fonts?.files ?? []).map(({ family, file, weight, style }) => {
    const address = base + encodeURI(file.replace(/^\//, ''))
    const facts = [
      `font-family:"${family}"`,
      `src:url("${address}")`,
      'font-display:swap',
      ...(weight === undefined ? [] : [`font-weight:${weight}`]),
      ...(style === undefined ? [] : [`font-style:${style}`]),
    ]
    return `@font-face{${facts.join(';')}}`
  })
  return faces.join('\n')
}

function fontRules(fonts: LookSettings['fonts']): string {
  const rules = (['sans', 'serif', 'mono'] as const).flatMap((kind) => {
    const families = fonts?.[kind]
    if (families === undefined) return []
    const names = families.map((name) => `"${name}"`)
    return [`--${kind}:${[...names, generics[kind]].join(',')}`]
  })
  return rules.length === 0 ? '' : `${fontSelectors}{${rules.join(';')}}`
}
