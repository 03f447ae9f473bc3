import { Segmented } from 'antd'
import { languages } from '#shared/words/words.ts'
import { useLanguage, useWords } from '#renderer/words.ts'

export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage()
  const { pages } = useWords()
  return (
    <Segmented
      size="small"
      aria-label={pages.shell.language}
      value={language}
      onChange={setLanguage}
      options={languages.map((each) => ({ value: each, label: <span lang={each}>{pages.languages[each]}</span> }))}
    />
  )
}
