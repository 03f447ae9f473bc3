import { DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons'
import { Segmented } from 'antd'
import { groundWishes } from '#shared/grounds.ts'
import { useGround } from '#renderer/ground.ts'
import { useWords } from '#renderer/words.ts'

const icons = { system: DesktopOutlined, light: SunOutlined, dark: MoonOutlined }

/** Light, dark, or as the system is. */
export function GroundSwitch() {
  const { wish, setWish } = useGround()
  const { shell, groundWishes: names } = useWords().pages
  return (
    <Segmented
      size="small"
      aria-label={shell.ground}
      value={wish}
      onChange={setWish}
      options={groundWishes.map((each) => {
        const Icon = icons[each]
        return { value: each, title: names[each], label: <Icon aria-label={names[each]} /> }
      })}
    />
  )
}
