/** The words of everything that an article and its pictures get after hydration. */
export const words = {
  copyCode: 'Copy code',
  codeCopied: 'Code copied',
  code: 'Code',
  enlarge: (alt: string) => (alt ? `Enlarge: ${alt}` : 'Enlarge image'),
  showPicture: (alt: string) => (alt ? `Image: ${alt}` : 'Image'),
  textSize: 'Text size',
  note: 'Note',
  viewer: 'Images',
  previousPicture: 'Previous image',
  nextPicture: 'Next image',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  missing: 'Image unavailable',
  retry: 'Try again',
  stillMissing: 'The image is still unavailable',
}

/** The keys that every language must have in this area. */
export type ArticleWords = typeof words
