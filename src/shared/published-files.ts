/**
 * The kinds of files beside an article that are published as they are when it links to them, by extension.
 * None can run a script on the site's own origin: no HTML, SVG, XML, styles or programs.
 */
export const publishedFiles = {
  audio: ['aac', 'flac', 'm4a', 'mp3', 'oga', 'ogg', 'opus', 'wav'],
  video: ['m4v', 'mov', 'mp4', 'ogv', 'webm'],
  document: 'csv doc docx epub ics mobi odp ods odt pdf ppt pptx rtf tsv txt xls xlsx'.split(' '),
  archive: ['7z', 'bz2', 'gz', 'rar', 'tar', 'tgz', 'xz', 'zip'],
} as const

/** The extensions as alternatives of a pattern. */
export const fileExtensions = Object.values(publishedFiles).flat().join('|')
