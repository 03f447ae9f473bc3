// A receiver's own name; "Bluetooth" receivers have their class, and a "wireless" network card is no mouse.
export const receiverName = /\b(receiver|wireless|cordless|unifying|dongle|nano)\b|2\.4 ?g(hz)?\b/i
// What makers print on such machines, in English or Chinese (`chuanzhen`, fax; `yitiji`, all in one).
export const faxName = /\bfax\b|\u4f20\u771f/i
export const allFunctionsName = /\b(mfp|mfc|officejet|imagerunner|dcp|bizhub|all-in-one)\b|\u4e00\u4f53\u673a/i
export const wifiName = /\b(usb)?w-?lan\b|wi-?fi|802\.11/i
export const bluetoothName = /bluetooth/i
export const wwanName = /\b(lte|wwan|hspa|hsdpa|umts|ev-?do|gsm|mobile broadband)\b/i
export const modemName = /\bmodem\b/i
export const microphoneName = /\bmic(rophone)?s?\b/i
export const nfcName = /\bnfc\b|contactless/i
export const phoneName = /\b(android|iphone|ipad|ipod|mtp)\b/i
