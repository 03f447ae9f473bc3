import type { Area } from './facts.ts'
import type { Article, Category, ComputerKind, Remedy, Reminder, Trait, Verdict, Zone } from './report.ts'

/** One rule: on which computers and in which places it holds, what it speaks of, and what follows. */
export type PolicyRow = {
  article: Article
  kinds: readonly ComputerKind[]
  /** Left out: everywhere. */
  zones?: readonly Zone[]
  categories: readonly Category[]
  /** Only devices with this trait; the row says nothing of others. */
  only?: Trait
  verdict: Verdict
  remedy: Remedy
}

const confidential: readonly ComputerKind[] = ['confidential']
const police: readonly ComputerKind[] = ['police']
const internet: readonly ComputerKind[] = ['internet']
const closed: readonly ComputerKind[] = ['confidential', 'police']
const confidentialPlaces: readonly Zone[] = ['key', 'confidential']

const radio: readonly Category[] = ['wifi', 'bluetooth', 'wwan', 'nfc', 'infrared']

/**
 * Article 106 as far as a program can look. The first row that fits a device decides for its article; a category that
 * no row names is allowed.
 */
export const policy: readonly PolicyRow[] = [
  // (1) Confidential computers touch no other network; police-network computers never the Internet.
  { article: '106(1)', kinds: closed, categories: ['hotspot'], verdict: 'forbidden', remedy: 'stopHotspot' },
  {
    article: '106(1)',
    kinds: closed,
    categories: ['trace_wifi', 'trace_mobile'],
    verdict: 'forbidden',
    remedy: 'investigateTrace'
  },
  {
    article: '106(1)',
    kinds: closed,
    categories: ['wwan', 'wifi'],
    only: 'connected',
    verdict: 'forbidden',
    remedy: 'detachNetwork'
  },
  { article: '106(1)', kinds: closed, categories: ['rndis_net', 'usb_net'], verdict: 'look', remedy: 'lookAtDevice' },
  { article: '106(1)', kinds: confidential, categories: ['net_link'], verdict: 'look', remedy: 'confirmNetwork' },
  {
    article: '106(1)',
    kinds: confidential,
    categories: ['trace_network_profile'],
    verdict: 'look',
    remedy: 'compareNetworks'
  },
  { article: '106(1)', kinds: police, categories: ['modem', 'serial_modem'], verdict: 'look', remedy: 'lookAtDevice' },

  // (2) Confidential computers: no telephone line, no fax, no radio, no camera, no microphone.
  { article: '106(2)', kinds: confidential, categories: ['modem'], verdict: 'forbidden', remedy: 'removeModem' },
  { article: '106(2)', kinds: confidential, categories: ['serial_modem'], verdict: 'look', remedy: 'lookAtDevice' },
  { article: '106(2)', kinds: confidential, categories: ['fax'], verdict: 'forbidden', remedy: 'separateFax' },
  {
    article: '106(2)',
    kinds: confidential,
    categories: ['printer'],
    only: 'mayHaveFaxLine',
    verdict: 'look',
    remedy: 'separateFax'
  },
  { article: '106(2)', kinds: confidential, categories: radio, verdict: 'forbidden', remedy: 'removeRadio' },
  {
    article: '106(2)',
    kinds: confidential,
    categories: ['wireless_receiver'],
    verdict: 'forbidden',
    remedy: 'removeReceiver'
  },
  { article: '106(2)', kinds: confidential, categories: ['camera'], verdict: 'forbidden', remedy: 'removeCamera' },
  { article: '106(2)', kinds: confidential, categories: ['video_capture'], verdict: 'look', remedy: 'lookAtDevice' },
  {
    article: '106(2)',
    kinds: confidential,
    categories: ['microphone'],
    only: 'socket',
    verdict: 'allowed',
    remedy: 'lookAtDevice'
  },
  {
    article: '106(2)',
    kinds: confidential,
    categories: ['microphone'],
    verdict: 'forbidden',
    remedy: 'removeMicrophone'
  },
  {
    article: '106(2)',
    kinds: confidential,
    categories: ['trace_bluetooth'],
    verdict: 'forbidden',
    remedy: 'investigateTrace'
  },
  {
    article: '106(2)',
    kinds: confidential,
    categories: ['thunderbolt', 'unidentified'],
    verdict: 'look',
    remedy: 'identifyDevice'
  },

  // (3) Police-network computers: no radio; in key departments and locations no camera and no microphone.
  { article: '106(3)', kinds: police, categories: radio, verdict: 'forbidden', remedy: 'removeRadio' },
  {
    article: '106(3)',
    kinds: police,
    categories: ['wireless_receiver'],
    verdict: 'forbidden',
    remedy: 'removeReceiver'
  },
  {
    article: '106(3)',
    kinds: police,
    zones: ['key'],
    categories: ['camera'],
    verdict: 'forbidden',
    remedy: 'removeCamera'
  },
  {
    article: '106(3)',
    kinds: police,
    zones: ['key'],
    categories: ['video_capture'],
    verdict: 'look',
    remedy: 'lookAtDevice'
  },
  {
    article: '106(3)',
    kinds: police,
    zones: ['key'],
    categories: ['microphone'],
    only: 'socket',
    verdict: 'allowed',
    remedy: 'lookAtDevice'
  },
  {
    article: '106(3)',
    kinds: police,
    zones: ['key'],
    categories: ['microphone'],
    verdict: 'forbidden',
    remedy: 'removeMicrophone'
  },
  {
    article: '106(3)',
    kinds: police,
    categories: ['trace_bluetooth'],
    verdict: 'forbidden',
    remedy: 'investigateTrace'
  },
  {
    article: '106(3)',
    kinds: police,
    categories: ['thunderbolt', 'unidentified'],
    verdict: 'look',
    remedy: 'identifyDevice'
  },

  // (4) Internet computers in confidential places: not connected by radio, no camera, no microphone, no hotspot.
  {
    article: '106(4)',
    kinds: internet,
    zones: confidentialPlaces,
    categories: ['hotspot'],
    verdict: 'forbidden',
    remedy: 'stopHotspot'
  },
  {
    article: '106(4)',
    kinds: internet,
    zones: confidentialPlaces,
    categories: ['wifi', 'wwan', 'bluetooth'],
    only: 'connected',
    verdict: 'forbidden',
    remedy: 'stopWireless'
  },
  {
    article: '106(4)',
    kinds: internet,
    zones: confidentialPlaces,
    categories: ['wifi', 'wwan'],
    verdict: 'look',
    remedy: 'stopWireless'
  },
  {
    article: '106(4)',
    kinds: internet,
    zones: confidentialPlaces,
    categories: ['trace_wifi', 'trace_mobile'],
    verdict: 'look',
    remedy: 'investigateTrace'
  },
  {
    article: '106(4)',
    kinds: internet,
    zones: confidentialPlaces,
    categories: ['camera'],
    verdict: 'forbidden',
    remedy: 'removeCamera'
  },
  {
    article: '106(4)',
    kinds: internet,
    zones: confidentialPlaces,
    categories: ['microphone'],
    only: 'socket',
    verdict: 'allowed',
    remedy: 'lookAtDevice'
  },
  {
    article: '106(4)',
    kinds: internet,
    zones: confidentialPlaces,
    categories: ['microphone'],
    verdict: 'forbidden',
    remedy: 'removeMicrophone'
  },
  {
    article: '106(4)',
    kinds: internet,
    zones: confidentialPlaces,
    categories: ['thunderbolt', 'unidentified'],
    verdict: 'look',
    remedy: 'identifyDevice'
  },

  // (5) A mobile terminal is never plugged into a confidential or a police-network computer.
  { article: '106(5)', kinds: closed, categories: ['phone'], verdict: 'forbidden', remedy: 'detachPhone' },
  { article: '106(5)', kinds: closed, categories: ['trace_phone'], verdict: 'forbidden', remedy: 'investigateTrace' },

  // (6) Only media that meet the rules: the register knows which do.
  {
    article: '106(6)',
    kinds: closed,
    categories: ['usb_storage', 'trace_usb_storage'],
    verdict: 'look',
    remedy: 'compareMedia'
  }
]

/** What is said aloud at every check of such a computer, because no program can see it. */
export const standingReminders: readonly { reminder: Reminder; kinds: readonly ComputerKind[]; with?: Category }[] = [
  { reminder: 'firmwareDisabledRadio', kinds: closed },
  { reminder: 'microphoneSocket', kinds: ['confidential', 'police', 'internet'], with: 'microphone' },
  { reminder: 'comboSocket', kinds: confidential },
  { reminder: 'faxLine', kinds: confidential, with: 'printer' },
  { reminder: 'networkCable', kinds: closed },
  { reminder: 'label', kinds: ['confidential', 'police', 'internet'] },
  { reminder: 'media', kinds: ['confidential', 'police', 'internet'] },
  { reminder: 'protectionPrograms', kinds: closed }
]

/**
 * Where a category can hide. When one of these areas was not covered, or something in it could not be read, that
 * nothing was seen is no proof that nothing is there.
 */
export const hidingPlaces: Readonly<Record<Category, readonly Area[]>> = {
  wifi: ['pci', 'usb', 'radio'],
  bluetooth: ['pci', 'usb', 'radio'],
  wwan: ['pci', 'usb', 'radio'],
  wireless_receiver: ['usb', 'input'],
  nfc: ['usb', 'radio'],
  infrared: ['pci', 'usb', 'radio'],
  hotspot: ['network'],
  camera: ['usb', 'pci', 'video'],
  video_capture: ['usb', 'pci', 'video'],
  microphone: ['sound', 'usb'],
  usb_audio: ['usb'],
  modem: ['pci', 'usb', 'sound'],
  serial_modem: ['usb'],
  fax: ['printers', 'usb'],
  phone: ['usb'],
  usb_storage: ['usb', 'storage'],
  card_reader: ['pci', 'usb'],
  optical_drive: ['storage'],
  printer: ['printers', 'usb'],
  scanner: ['usb'],
  smart_card_reader: ['usb'],
  rndis_net: ['usb'],
  usb_net: ['usb'],
  usb_ethernet: ['usb'],
  network_card: ['pci'],
  net_link: ['network'],
  disk: ['storage'],
  thunderbolt: ['thunderbolt'],
  unidentified: ['pci', 'usb'],
  trace_usb_storage: ['traces'],
  trace_phone: ['traces'],
  trace_wifi: ['traces'],
  trace_mobile: ['traces'],
  trace_bluetooth: ['traces'],
  trace_network_profile: ['traces']
}
