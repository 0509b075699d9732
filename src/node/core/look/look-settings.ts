import { z } from 'zod'
import { accentFaults } from './accent.ts'

const hexColour = z.string().regex(/^#(?:[\da-f]{3}|[\da-f]{6})$/i, {
  error: 'expected a colour such as "#0b5fff"',
})

/** The accent: one colour, or one for each theme. */
export const AccentSettings = z
  .union(
    [
      hexColour,
      z.strictObject({
        /** The accent on white paper, which is the theme of the day. */
        paper: hexColour,
        /** The accent on sepia. */
        sepia: hexColour,
        /** The accent at night. */
        night: hexColour,
      }),
    ],
    { error: 'expected a colour such as "#0b5fff", or one each as paper, sepia and night' },
  )
  .superRefine((accent, context) => {
    for (const message of accentFaults(accent)) context.addIssue({ code: 'custom', message })
  })

/** A family, in a form that cannot end the declaration it stands in. */
const family = z.string().regex(/^[\p{L}\p{N} ._-]+$/u, {
  error: 'expected the name of a font family such as "LXGW WenKai"',
})

const publicFile = z
  .string()
  .regex(/^\/?(?![a-z][a-z\d+.-]*:|\/)[^\s"'()\\]+\.(?:woff2?|ttf|otf)$/i, {
    error: 'expected the path of a .woff2, .woff, .ttf or .otf file in public/',
  })

const FontFile = z.strictObject({
  family,
  /** The path of the file in `public`. */
  file: publicFile,
  /** 1 to 1000, or a range such as `'100 900'`. */
  weight: z
    .string()
    .regex(/^\d{1,4}(?: \d{1,4})?$/, { error: 'expected a weight such as "400" or "100 900"' })
    .optional(),
  style: z.enum(['normal', 'italic']).optional(),
})

/** Fonts: families in the order in which they are tried, and files of the site's own. */
export const FontSettings = z.strictObject({
  /** Families of the interface and of texts without serifs. */
  sans: z.array(family).min(1).optional(),
  /** Families of headlines and of texts with serifs. */
  serif: z.array(family).min(1).optional(),
  /** Families of code. */
  mono: z.array(family).min(1).optional(),
  /** Font files that the site itself serves. */
  files: z.array(FontFile).default([]),
})

const NavigationLink = z.strictObject({
  /** The text of the link. */
  label: z.string().min(1),
  /** A path of the site such as `/about/`, without its base, or an address with http:// or https://. */
  url: z.string().regex(/^(?:https?:\/\/\S+|\/(?!\/)\S*)$/i, {
    error: 'expected a path such as "/about/" or an address with http:// or https://',
  }),
})

/** Links of the site's own in its header and at its foot. */
export const NavigationSettings = z.strictObject({
  /** Links behind ours in the header. On a telephone they stand at the foot of the page only. */
  header: z.array(NavigationLink).max(4).default([]),
  /** Links behind ours at the foot of every page. */
  footer: z.array(NavigationLink).default([]),
})

/** The path of a style sheet. */
export const styleSheetPath = z
  .string()
  .regex(/\.css$/i, { error: 'expected the path of a .css file' })

/** The names that may stand at a path of the settings; none where the look has no names of its own. */
export function lookNames(path: readonly PropertyKey[]): readonly string[] {
  const [setting, ...inside] = path
  if (setting === 'fonts') return namesOf(inside.length === 0 ? FontSettings : FontFile)
  if (setting === 'navigation') {
    return namesOf(inside.length === 0 ? NavigationSettings : NavigationLink)
  }
  return []
}

function namesOf({ shape }: { readonly shape: object }): readonly string[] {
  return Object.keys(shape)
}
