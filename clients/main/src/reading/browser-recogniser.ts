/** The part of the Web Speech API that is used; TypeScript's DOM has none of it. */
interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult:
    | ((event: {
        resultIndex: number;
        results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>;
      }) => void)
    | null;
  onend: (() => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  start(): void;
  stop(): void;
  abort(): void;
}

type Maker = new () => Recognition;

const maker = (): Maker | undefined => {
  const { SpeechRecognition, webkitSpeechRecognition } = window as unknown as Record<string, Maker | undefined>;
  return SpeechRecognition ?? webkitSpeechRecognition;
};

const TAGS: Record<string, string> = { uz: 'uz-UZ', ru: 'ru-RU', en: 'en-US' };

/** Does this browser understand speech by itself? */
export const canRecognise = (): boolean => maker() !== undefined;

export interface Listener {
  /** Ends it and gives what was heard. */
  stop(): Promise<string>;
  cancel(): void;
}

/** Listens from now on, to a language. Rejects when the microphone is not allowed. */
export function openListener(language: string): Promise<Listener> {
  const Recognition = maker();
  if (!Recognition) return Promise.reject(new Error('This browser does not recognise speech.'));
  const recognition = new Recognition();
  recognition.lang = TAGS[language] ?? language;
  recognition.continuous = true;
  const heard: string[] = [];
  let isOver = false;
  let ended: (() => void) | null = null;
  recognition.onresult = ({ resultIndex, results }) => {
    for (let n = resultIndex; n < results.length; n++) {
      const result = results[n];
      if (result?.isFinal && result[0]) heard.push(result[0].transcript);
    }
  };
  return new Promise((resolve, reject) => {
    recognition.onerror = ({ error }) => {
      if (error === 'not-allowed' || error === 'service-not-allowed' || error === 'audio-capture') {
        isOver = true;
        reject(new Error(error));
      }
    };
    // It ends by itself after a silence, but the child still reads.
    recognition.onend = () => {
      if (isOver) ended?.();
      else recognition.start();
    };
    recognition.start();
    resolve({
      stop: () =>
        new Promise((done) => {
          isOver = true;
          ended = () => done(heard.join(' '));
          recognition.stop();
        }),
      cancel() {
        isOver = true;
        recognition.abort();
      },
    });
  });
}
