/** The words of everything that an article and its pictures get after hydration. */
export const words = {
  copyCode: 'Copy the code',
  codeCopied: 'Code copied',
  code: 'Code',
  enlarge: (alt: string) => (alt ? `Enlarge: ${alt}` : 'Enlarge the picture'),
  showPicture: (alt: string) => (alt ? `Picture: ${alt}` : 'Picture'),
  note: 'Note',
  viewer: 'Pictures',
  previousPicture: 'Previous picture',
  nextPicture: 'Next picture',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  resume: 'Continue where you left off',
  missing: 'The picture cannot be shown',
  open: 'Open the picture',
  retry: 'Try again',
  stillMissing: 'The picture still cannot be shown',
}

/** The keys that every language must have in this area. */
export type ArticleWords = typeof words
