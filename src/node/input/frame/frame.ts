/** Where the front matter of a file stands, and how it is written. */
export interface FrontMatterFrame {
  readonly language: 'yaml' | 'json' | 'toml' | 'program'
  /** The text between the two marks. */
  readonly source: string
  /** The line of the file on which `source` begins. */
  readonly sourceLine: number
  /** The line on which the front matter begins: that of its first mark. */
  readonly frontMatterLine: number
  /** Everything after the front matter. */
  readonly body: string
  /** The line of the file on which `body` begins. */
  readonly bodyLine: number
  /** The mark that is missing. */
  readonly missing?: 'opening' | 'closing'
}
