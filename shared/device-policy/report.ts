import { z } from 'zod'
import { Moment } from '../values.ts'
import { Area, Machine, Source, Unread } from './facts.ts'

/** What a device is, in the words of Article 106 and of those who check. Also the names in the JSON report. */
export const Category = z.enum([
  'wifi',
  'bluetooth',
  'wwan',
  'wireless_receiver',
  'nfc',
  'infrared',
  'hotspot',
  'camera',
  'video_capture',
  'microphone',
  'usb_audio',
  'modem',
  'serial_modem',
  'fax',
  'phone',
  'usb_storage',
  'card_reader',
  'optical_drive',
  'printer',
  'scanner',
  'smart_card_reader',
  'rndis_net',
  'usb_net',
  'usb_ethernet',
  'network_card',
  'net_link',
  'disk',
  'thunderbolt',
  'unidentified',
  'trace_usb_storage',
  'trace_phone',
  'trace_wifi',
  'trace_mobile',
  'trace_bluetooth',
  'trace_network_profile'
])
export type Category = z.infer<typeof Category>

/**
 * How sure the category is: `certain` by a driver or a kernel marker, `probable` by a class code, `suspect` by an id
 * list or a name, `unidentified` when nothing tells and a person must say.
 */
export const Certainty = z.enum(['certain', 'probable', 'suspect', 'unidentified'])
export type Certainty = z.infer<typeof Certainty>

/** What else is known of a device and changes what follows. */
export const Trait = z.enum([
  'internal',
  'socket',
  'connected',
  'disabled',
  'unauthorised',
  'virtual',
  'mayHaveFaxLine',
  'allFunctions'
])
export type Trait = z.infer<typeof Trait>

/** Why a device is taken for what it is: which kind of sign, where it was read, and what stood there. */
export const Evidence = z.object({
  sign: z.enum(['marker', 'driver', 'module', 'class', 'terminal', 'id', 'name', 'unknown']),
  where: z.string(),
  what: z.string()
})
export type Evidence = z.infer<typeof Evidence>

export const Device = z.object({
  /** The same device has the same id in every check of the machine, wherever it is read from. */
  id: z.string(),
  category: Category,
  certainty: Certainty,
  traits: z.array(Trait),
  name: z.string(),
  /** `vendor:product`, and for PCI the subsystem after a blank. Empty where there are none. */
  ids: z.string(),
  busPath: z.string(),
  serial: z.string().optional(),
  mac: z.string().optional(),
  /** Network addresses it has now. */
  addresses: z.array(z.string()).optional(),
  presence: z.enum(['present', 'past']),
  evidence: z.array(Evidence)
})
export type Device = z.infer<typeof Device>

/** What the machine holds, before anyone asks what may be in it. */
export const Classified = z.object({
  source: Source,
  machine: Machine,
  devices: z.array(Device),
  unread: z.array(Unread),
  covers: z.array(Area)
})
export type Classified = z.infer<typeof Classified>

/** The three kinds of computer of Article 106: 涉密计算机, 公安信息网计算机, 互联网计算机. */
export const ComputerKind = z.enum(['confidential', 'police', 'internet'])
export type ComputerKind = z.infer<typeof ComputerKind>

/** Where it stands: 保密要害部门部位, another 涉密场所, or neither. */
export const Zone = z.enum(['key', 'confidential', 'ordinary'])
export type Zone = z.infer<typeof Zone>

/** Parts of Article 106 that a program can look at. */
export const Article = z.enum(['106(1)', '106(2)', '106(3)', '106(4)', '106(5)', '106(6)', '106(13)'])
export type Article = z.infer<typeof Article>

/** What is to be done, as a code that `words/` can say. */
export const Remedy = z.enum([
  'removeRadio',
  'removeReceiver',
  'removeCamera',
  'removeMicrophone',
  'removeModem',
  'separateFax',
  'detachPhone',
  'detachNetwork',
  'confirmNetwork',
  'stopWireless',
  'stopHotspot',
  'compareMedia',
  'compareNetworks',
  'lookAtDevice',
  'identifyDevice',
  'investigateTrace'
])
export type Remedy = z.infer<typeof Remedy>

/** `forbidden`: it is there and must not be. `look`: cannot be excluded, a person must look. `allowed`: may be there. */
export const Verdict = z.enum(['forbidden', 'look', 'allowed'])
export type Verdict = z.infer<typeof Verdict>

export const Finding = z.object({
  article: Article,
  verdict: Verdict,
  category: Category,
  /** The id of the device in the report's `devices`. */
  device: z.string(),
  remedy: Remedy
})
export type Finding = z.infer<typeof Finding>

/** The three answers. */
export const AnswerOfACheck = z.enum(['found', 'notFound', 'cannotBeExcluded'])
export type AnswerOfACheck = z.infer<typeof AnswerOfACheck>

/** One line of the check-list: what the article forbids on this kind of computer in this zone, and the answer. */
export const CheckItem = z.object({
  article: Article,
  category: Category,
  /** The rule speaks only of such devices: a Wi-Fi card that is connected, a printer that may fax. */
  only: Trait.optional(),
  answer: AnswerOfACheck,
  devices: z.array(z.string()),
  /** Areas that this source did not tell enough of; with any of them the answer cannot be `notFound`. */
  hiddenBy: z.array(Area)
})
export type CheckItem = z.infer<typeof CheckItem>

/** What no program can see, to be looked at every time. By themselves these change no verdict. */
export const Reminder = z.enum([
  'firmwareDisabledRadio',
  'microphoneSocket',
  'comboSocket',
  'faxLine',
  'networkCable',
  'label',
  'media',
  'protectionPrograms'
])
export type Reminder = z.infer<typeof Reminder>

export const CheckReport = z.object({
  schemaVersion: z.literal(1),
  kind: ComputerKind,
  zone: Zone,
  source: Source,
  machine: Machine,
  at: Moment,
  devices: z.array(Device),
  findings: z.array(Finding),
  items: z.array(CheckItem),
  unread: z.array(Unread),
  reminders: z.array(Reminder),
  /** `found` if anything is forbidden; else `cannotBeExcluded` if anything asks for a look; else `notFound`. */
  summary: AnswerOfACheck
})
export type CheckReport = z.infer<typeof CheckReport>
