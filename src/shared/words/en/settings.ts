/** The words of the reader’s settings. Choices stand in the order in which they are shown. */
export const words = {
  names: {
    theme: 'Colours',
    size: 'Text size',
    measure: 'Line length',
    leading: 'Line spacing',
    font: 'Typeface',
    align: 'Alignment',
    density: 'Lists',
    pictures: 'Pictures',
    language: 'Interface',
    script: 'Chinese script',
    keys: 'Keyboard shortcuts',
  },
  choices: {
    theme: { system: 'System', paper: 'Paper', sepia: 'Sepia', night: 'Night' },
    size: { xs: 'XS', s: 'S', m: 'M', l: 'L', xl: 'XL', xxl: 'XXL' },
    measure: { narrow: 'Narrow', medium: 'Medium', wide: 'Wide' },
    leading: { tight: 'Tight', medium: 'Medium', loose: 'Loose' },
    font: { sans: 'Sans', serif: 'Serif' },
    align: { auto: 'Auto', justify: 'Justified', start: 'Left' },
    density: { magazine: 'Magazine', rows: 'Rows', headlines: 'Headlines' },
    pictures: { on: 'Shown', off: 'Not loaded' },
    // Each language is shown by its own name.
    language: { site: 'Site' },
    script: { original: 'Original', simplified: '简体', traditional: '繁體' },
    keys: { on: 'On', off: 'Off' },
  },
  reset: 'Reset',
  kept: 'Kept on this device only.',
  // Sample text on which a reader sees the effect of a choice.
  sample:
    'Everybody reads a newspaper in a way of their own: some begin with the front page, some with the letters. Set size, spacing and colours to your liking, then read on.',
}

/** The keys that every language must have in this area. */
export type SettingsWords = typeof words
