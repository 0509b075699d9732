/**
 * The language of a tag without its script and region, in small letters. Voices write tags in several ways:
 * `zh-CN`, `zh_CN`, `cmn-Hans-CN`.
 */
export function voiceLanguage(tag: string): string {
  const [language = ''] = tag.toLowerCase().split(/[-_]/)
  return language === 'cmn' ? 'zh' : language
}

/** Whether one of the voices speaks the language of a BCP 47 tag. */
export function hasVoice(
  voices: readonly Pick<SpeechSynthesisVoice, 'lang'>[],
  tag: string,
): boolean {
  return voices.some((voice) => voiceLanguage(voice.lang) === voiceLanguage(tag))
}
