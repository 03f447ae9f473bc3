// Sources: modules.alias and modules.dep of Linux 6.1.0, 6.12.107; Solaar, libratbag and usb.ids (receivers); libmtp (phones);
// usb-modeswitch (modems that pose as a CD-ROM). Taken on 2026-11-21. Made by build/device-tables.mjs; not edited by hand.

/** Kernel modules by what they drive, with `_` for `-`. */
export const kernelDrivers = {
  bluetooth: `
ath3k bcm203x bfusb bluecard_cs bpa10x bt3c_cs btbcm btintel btintel_pcie btmrvl btmrvl_sdio btmtk btmtkuart
btqca btrsi btrtl btsdio btusb dtl1_cs hci_nokia hci_uart hci_vhci
`,
  camera: `
gspca_benq gspca_conex gspca_cpia1 gspca_dtcs033 gspca_etoms gspca_finepix gspca_gl860 gspca_jeilinj
gspca_jl2005bcd gspca_kinect gspca_konica gspca_m5602 gspca_main gspca_mars gspca_mr97310a gspca_nw80x
gspca_ov519 gspca_ov534 gspca_ov534_9 gspca_pac207 gspca_pac7302 gspca_pac7311 gspca_se401 gspca_sn9c2028
gspca_sn9c20x gspca_sonixb gspca_sonixj gspca_spca1528 gspca_spca500 gspca_spca501 gspca_spca505 gspca_spca506
gspca_spca508 gspca_spca561 gspca_sq905 gspca_sq905c gspca_sq930x gspca_stk014 gspca_stk1135 gspca_stv0680
gspca_stv06xx gspca_sunplus gspca_t613 gspca_topro gspca_touptek gspca_tv8532 gspca_vc032x gspca_vicam
gspca_xirlink_cit gspca_zc3xx intel_ipu6 intel_ipu6_isys ipu3_cio2 ipu_bridge ivsc_ace ivsc_csi pwc uvcvideo
`,
  infrared: `
ati_remote ene_ir fintek_cir igorplugusb iguanair imon imon_raw ir_imon_decoder ir_jvc_decoder
ir_mce_kbd_decoder ir_nec_decoder ir_rc5_decoder ir_rc6_decoder ir_sanyo_decoder ir_sharp_decoder
ir_sony_decoder ir_usb ir_xmp_decoder ite_cir mceusb nuvoton_cir rc_core rc_loopback redrat3 serial_ir
streamzap ttusbir winbond_cir
`,
  modem: `
snd_hda_codec_si3054 snd_intel8x0m snd_via82xx_modem
`,
  nfc: `
mei_phy nfcsim nxp_nci nxp_nci_i2c pn533 pn533_usb pn544 pn544_mei port100
`,
  phone: `
ipheth
`,
  scanner: `
microtek
`,
  usb_audio: `
snd_bcd2000 snd_ua101 snd_usb_6fire snd_usb_audio snd_usb_caiaq snd_usb_hiface snd_usb_line6 snd_usb_pod
snd_usb_podhd snd_usb_toneport snd_usb_us122l snd_usb_usx2y snd_usb_variax snd_usbmidi_lib
`,
  usb_ethernet: `
aqc111 asix ax88179_178a catc ch9200 dm9601 int51x1 kaweth lan78xx mcs7830 pegasus r8152 r8153_ecm rtl8150
smsc75xx smsc95xx sr9700 sr9800
`,
  usb_net: `
cdc_eem cdc_ether cdc_ncm cdc_subset cx82310_eth gl620a net1080 plusb rndis_host usbnet zaurus
`,
  usb_storage: `
uas ums_alauda ums_cypress ums_datafab ums_eneub6250 ums_freecom ums_isd200 ums_jumpshot ums_karma ums_onetouch
ums_realtek ums_sddr09 ums_sddr55 ums_usbat usb_storage
`,
  video_capture: `
airspy altera_ci au0828 b2c2_flexcop_pci b2c2_flexcop_usb bt878 bttv budget budget_av budget_ci budget_core
cx18 cx18_alsa cx231xx cx231xx_alsa cx231xx_dvb cx23885 cx8800 cx8802 cx88_alsa cx88_blackbird cx88_dvb
cx88_vp3054_i2c cx88xx ddbridge ddbridge_dummy_fe dm1105 dst dst_ca dt3155 dvb_as102 dvb_bt8xx dvb_ttusb_budget
dvb_usb dvb_usb_a800 dvb_usb_af9005 dvb_usb_af9005_remote dvb_usb_af9015 dvb_usb_af9035 dvb_usb_anysee
dvb_usb_au6610 dvb_usb_az6007 dvb_usb_az6027 dvb_usb_ce6230 dvb_usb_cinergyT2 dvb_usb_cxusb dvb_usb_dib0700
dvb_usb_dibusb_common dvb_usb_dibusb_mb dvb_usb_dibusb_mc dvb_usb_dibusb_mc_common dvb_usb_digitv
dvb_usb_dtt200u dvb_usb_dtv5100 dvb_usb_dvbsky dvb_usb_dw2102 dvb_usb_ec168 dvb_usb_gl861 dvb_usb_gp8psk
dvb_usb_lmedm04 dvb_usb_m920x dvb_usb_mxl111sf dvb_usb_nova_t_usb2 dvb_usb_opera dvb_usb_pctv452e
dvb_usb_rtl28xxu dvb_usb_technisat_usb2 dvb_usb_ttusb2 dvb_usb_umt_010 dvb_usb_v2 dvb_usb_vp702x dvb_usb_vp7045
earth_pt1 earth_pt3 em28xx em28xx_alsa em28xx_dvb em28xx_rc em28xx_v4l hackrf hdpvr hexium_gemini hexium_orion
hopper ivtv ivtv_alsa ivtvfb mantis mantis_core msi2500 mxb mxl111sf_demod mxl111sf_tuner netup_unidvb ngene
pluto2 pvrusb2 s2255drv saa7134 saa7134_alsa saa7134_dvb saa7134_empress saa7164 smipcie smsusb solo6x10
stk1160 ttusb_dec ttusbdecfe tw5864 tw68 tw686x usbtv zd1301
`,
  wifi: `
adm8211 airo airo_cs ar5523 at76c50x_usb ath ath10k_core ath10k_pci ath10k_usb ath11k ath11k_pci ath12k ath5k
ath6kl_core ath6kl_sdio ath6kl_usb ath9k ath9k_common ath9k_htc ath9k_hw atmel atmel_cs atmel_pci b43 b43legacy
brcmfmac brcmfmac_bca brcmfmac_cyw brcmfmac_wcc brcmsmac brcmutil btcoexist carl9170 hostap hostap_cs
hostap_pci hostap_plx ipw2200 iwl3945 iwl4965 iwldvm iwlegacy iwlmvm iwlwifi libertas libertas_cs libertas_sdio
libertas_tf libertas_tf_usb libipw mac80211_hwsim mt76 mt7601u mt7615_common mt7615e mt7663_usb_sdio_common
mt7663u mt76_connac_lib mt76_usb mt76x02_lib mt76x02_usb mt76x0_common mt76x0e mt76x0u mt76x2_common mt76x2e
mt76x2u mt7915e mt7921_common mt7921e mt7921u mt7925_common mt7925e mt7925u mt792x_lib mt792x_usb mt7996e
mwifiex mwifiex_pcie mwifiex_sdio mwifiex_usb mwl8k orinoco orinoco_cs orinoco_nortel orinoco_plx orinoco_tmd
orinoco_usb p54common p54pci p54usb prism2_usb r8188eu r8192e_pci r8192u_usb r8723bs ray_cs rndis_wlan rsi_91x
rsi_usb rt2400pci rt2500pci rt2500usb rt2800lib rt2800mmio rt2800pci rt2800usb rt2x00lib rt2x00mmio rt2x00pci
rt2x00usb rt61pci rt73usb rtl8187 rtl8188ee rtl818x_pci rtl8192c_common rtl8192ce rtl8192cu rtl8192d_common
rtl8192de rtl8192ee rtl8192se rtl8723_common rtl8723ae rtl8723be rtl8821ae rtl8xxxu rtl_pci rtl_usb rtllib
rtllib_crypt_ccmp rtllib_crypt_tkip rtllib_crypt_wep rtlwifi rtw88_8703b rtw88_8723cs rtw88_8723d rtw88_8723de
rtw88_8723ds rtw88_8723du rtw88_8723x rtw88_8821c rtw88_8821ce rtw88_8821cs rtw88_8821cu rtw88_8822b
rtw88_8822be rtw88_8822bs rtw88_8822bu rtw88_8822c rtw88_8822ce rtw88_8822cs rtw88_8822cu rtw88_core rtw88_pci
rtw88_sdio rtw88_usb rtw89_8851b rtw89_8851be rtw89_8852a rtw89_8852ae rtw89_8852b rtw89_8852b_common
rtw89_8852be rtw89_8852bt rtw89_8852bte rtw89_8852c rtw89_8852ce rtw89_8922a rtw89_8922ae rtw89_core rtw89_pci
spectrum_cs usb8xxx vt6656_stage wil6210 wl3501_cs zd1201 zd1211rw
`,
  wwan: `
cdc_mbim cdc_phonet hso huawei_cdc_ncm iosm ipw kalmia lg_vl600 mhi_pci_generic mhi_wwan_ctrl mhi_wwan_mbim
mtk_t7xx option qcaux qcserial qmi_wwan sierra sierra_net usb_wwan wwan
`
}
