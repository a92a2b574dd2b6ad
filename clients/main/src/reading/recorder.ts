/** Forms in which browsers record and which the server takes, the better first. */
const FORMS = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
/** Enough for a voice: a minute is some 250 KB. */
const BITS_A_SECOND = 32_000;

const formOf = () => FORMS.find((form) => MediaRecorder.isTypeSupported(form));

/** Can this browser record a voice? */
export const canRecord = (): boolean =>
  typeof MediaRecorder !== 'undefined' && navigator.mediaDevices !== undefined && formOf() !== undefined;

export interface Recorder {
  /** Ends it and gives what was recorded; the microphone is let go. */
  stop(): Promise<Blob>;
  /** Ends it and forgets it. */
  cancel(): void;
}

/** Asks for the microphone and records from now on. Rejects when it is not allowed. */
export async function openRecorder(): Promise<Recorder> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true } });
  const recorder = new MediaRecorder(stream, { mimeType: formOf(), audioBitsPerSecond: BITS_A_SECOND });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => void parts.push(data);
  const letGo = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  recorder.start(1_000);
  return {
    stop: () =>
      new Promise((resolve) => {
        recorder.onstop = () => {
          letGo();
          resolve(new Blob(parts, { type: recorder.mimeType.split(';')[0] }));
        };
        recorder.stop();
      }),
    cancel() {
      recorder.onstop = null;
      if (recorder.state !== 'inactive') recorder.stop();
      letGo();
    },
  };
}
