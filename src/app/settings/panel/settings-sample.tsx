import { useSite, useWords } from '../../ui/site-context.ts'

/** Some lines to judge the settings by, in the language of the interface. */
export function SettingsSample() {
  const { language } = useSite()
  return (
    <p className="settings-sample" lang={language}>
      {useWords('settings').sample}
    </p>
  )
}
