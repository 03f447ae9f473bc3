import { QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import type { Locale } from 'antd/es/locale'
import antEnglish from 'antd/es/locale/en_US'
import antChinese from 'antd/es/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useLayoutEffect, useMemo, useState } from 'react'
import type { Language } from '#shared/words/words.ts'
import { program } from './call.ts'
import { GroundContext, useChosenGround } from './ground.ts'
import { LOOK, looks } from './look.ts'
import { nonce } from './nonce.ts'
import { Stage } from './Stage.tsx'
import { newAnswers } from './use-operation.ts'
import { firstLanguage, LanguageContext } from './words.ts'

/** The window: its language, its look, and on them the stage at which the program stands. */
export function App() {
  const [language, setLanguage] = useState(() => firstLanguage(program.language, navigator.languages))
  const chosen = useChosenGround()
  const [answers] = useState(newAnswers)
  const spoken = useMemo(() => ({ language, setLanguage }), [language])
  useLayoutEffect(() => speak(language), [language])

  return (
    <LanguageContext value={spoken}>
      <ConfigProvider
        locale={antWords[language]}
        theme={looks[chosen.ground]}
        csp={{ nonce }}
        componentSize="small"
        button={{ autoInsertSpace: false }}
      >
        <AntApp className={LOOK} message={{ maxCount: 1, duration: 3, top: 76 }}>
          <GroundContext value={chosen}>
            <QueryClientProvider client={answers}>
              <Stage />
            </QueryClientProvider>
          </GroundContext>
        </AntApp>
      </ConfigProvider>
    </LanguageContext>
  )
}

const antWords: Readonly<Record<Language, Locale>> = { 'zh-CN': plainlyNamed(antChinese), en: plainlyNamed(antEnglish) }

// The buttons of the calendar are named by what is written on them, for the ear as for the eye.
function plainlyNamed(locale: Locale): Locale {
  const { DatePicker } = locale
  if (!DatePicker) return locale
  return { ...locale, DatePicker: { ...DatePicker, lang: { ...DatePicker.lang, yearSelect: '', monthSelect: '' } } }
}

function speak(language: Language): void {
  document.documentElement.lang = language
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn')
  // The address is all that outlives a lock: the page after it begins in the same language.
  const address = new URL(location.href)
  address.searchParams.set('language', language)
  history.replaceState(history.state, '', address)
}
