/** A short high tone for what is well, a long low one for what is not. */
export function playScan(good: boolean): void {
  const audio = new AudioContext()
  const tone = audio.createOscillator()
  const loudness = audio.createGain()
  const seconds = good ? 0.08 : 0.3
  tone.frequency.value = good ? 1320 : 220
  loudness.gain.value = 0.15
  tone.connect(loudness).connect(audio.destination)
  tone.start()
  tone.stop(audio.currentTime + seconds)
  tone.onended = () => void audio.close()
}
