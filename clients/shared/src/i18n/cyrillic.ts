/** Places to fill and names that keep their Latin letters in any script. */
const kept = /(\{\{.+?\}\}|\bTestAI\b|\bCRM\b|\bPIN\b|\bAI\b|\bSMS\b|\bTelegram\b|\bPDF\b)/;

let toCyrillic: ((text: string) => string) | null = null;

/** The text kit comes over the network only for those who read Cyrillic. */
export async function loadCyrillic(): Promise<void> {
  if (toCyrillic) return;
  ({ toCyrillic } = await import('@alif24/subgraph-shared/utils'));
}

/** The text in Cyrillic letters, or null while the kit is not loaded. */
export function toCyrillicText(text: string): string | null {
  const turn = toCyrillic;
  if (!turn) return null;
  return text
    .split(kept)
    .map((part, index) => (index % 2 === 1 ? part : turn(part)))
    .join('');
}
