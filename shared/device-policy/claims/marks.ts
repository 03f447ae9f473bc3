import type { Fact, Mark, Sign } from '../facts.ts'
import type { Category, Certainty, Trait } from '../report.ts'
import type { Claims } from './claim.ts'
import { byMarker } from './claim.ts'

/** What a reader marked says by itself, without asking what else the device shows. */
export function claimByMark(sign: Sign, fact: Fact, claims: Claims): void {
  const meaning = markMeanings[sign.mark]
  if (!meaning || (sign.mark === 'unauthorised' && fact.bus !== 'thunderbolt')) return
  const [category, certainty, traits] = meaning
  // Keys for radio on a laptop's board are there even when the card has been taken out.
  const onlyASwitch = fact.bus === 'rfkill' && fact.parent === undefined
  claims.add(category, onlyASwitch ? 'suspect' : certainty, byMarker(sign), traits)
}

type Meaning = readonly [Category, Certainty, (readonly Trait[])?]

const markMeanings: Readonly<Partial<Record<Mark, Meaning>>> = {
  wifiInterface: ['wifi', 'certain'],
  wwanInterface: ['wwan', 'certain'],
  bluetoothInterface: ['bluetooth', 'certain'],
  bluetoothAdapter: ['bluetooth', 'certain'],
  ethernetInterface: ['network_card', 'certain'],
  nfcAdapter: ['nfc', 'certain'],
  irdaAdapter: ['infrared', 'certain'],
  infraredReceiver: ['infrared', 'certain'],
  overBluetooth: ['wireless_receiver', 'certain'],
  wirelessInput: ['wireless_receiver', 'certain'],
  linkUp: ['net_link', 'certain'],
  defaultRoute: ['net_link', 'certain'],
  neighbours: ['net_link', 'certain'],
  accessPoint: ['hotspot', 'certain'],
  cameraSensor: ['camera', 'certain', ['internal']],
  microphonePin: ['microphone', 'certain', ['internal']],
  microphoneJackPin: ['microphone', 'certain', ['socket']],
  digitalMicrophone: ['microphone', 'certain', ['internal']],
  microphoneTerminal: ['microphone', 'certain'],
  modemFunction: ['modem', 'certain'],
  faxLine: ['fax', 'probable'],
  scannerFunction: ['scanner', 'certain'],
  printerFunction: ['printer', 'certain'],
  printQueue: ['printer', 'probable'],
  opticalDrive: ['optical_drive', 'certain'],
  disk: ['disk', 'certain'],
  mediaTransfer: ['phone', 'probable'],
  usbStorageTrace: ['trace_usb_storage', 'certain'],
  phoneTrace: ['trace_phone', 'certain'],
  wifiTrace: ['trace_wifi', 'certain'],
  mobileTrace: ['trace_mobile', 'certain'],
  bluetoothTrace: ['trace_bluetooth', 'certain'],
  networkTrace: ['trace_network_profile', 'certain'],
  unauthorised: ['thunderbolt', 'unidentified']
}
