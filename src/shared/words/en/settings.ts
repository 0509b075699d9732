/** The words of the reader’s settings. Choices stand in the order in which they are shown. */
export const words = {
  names: {
    theme: 'Theme',
    size: 'Text size',
    measure: 'Line length',
    leading: 'Line spacing',
    font: 'Font',
    align: 'Alignment',
    density: 'Lists',
    pictures: 'Images',
    language: 'Language',
    script: 'Chinese script',
    filters: 'Filters',
    keys: 'Keyboard shortcuts',
    library: 'Library',
    passed: 'Scrolled past',
    swipe: 'Swipe actions',
  },
  choices: {
    theme: { system: 'System', paper: 'Paper', sepia: 'Sepia', night: 'Night' },
    size: { xs: 'XS', s: 'S', m: 'M', l: 'L', xl: 'XL', xxl: 'XXL' },
    measure: { narrow: 'Narrow', medium: 'Medium', wide: 'Wide' },
    leading: { tight: 'Tight', medium: 'Medium', loose: 'Loose' },
    font: { sans: 'Sans', serif: 'Serif' },
    align: { auto: 'Auto', justify: 'Justified', start: 'Left' },
    density: { magazine: 'Magazine', rows: 'Rows', headlines: 'Headlines' },
    pictures: { on: 'Load', off: 'Don’t load' },
    // Each language is shown by its own name.
    language: { site: 'Site default' },
    script: { original: 'Original', simplified: '简体', traditional: '繁體' },
    filters: { site: 'Default', own: 'Custom', off: 'Off' },
    keys: { on: 'On', off: 'Off' },
    library: { on: 'On', off: 'Off' },
    passed: { unread: 'Keep unread', read: 'Mark read' },
    swipe: { on: 'On', off: 'Off' },
  },
  reset: 'Reset',
  kept: 'Saved on this device only.',
  // Sample text on which a reader sees the effect of a choice.
  sample:
    'Everyone reads a newspaper their own way: some start with the front page, others with the letters. Set the size, spacing and theme you like, then read on.',
}

/** The keys that every language must have in this area. */
export type SettingsWords = typeof words
