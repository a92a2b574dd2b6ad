export { SoundButton } from './sound-button.tsx';
export { playSound } from './use-sounds.ts';
