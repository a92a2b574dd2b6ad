import { badInput } from '../utils/index.ts';
import { coinAmount } from './coin-amount.ts';

/** The same name in other languages. */
export type PrizeTitles = Partial<Record<'UZ_LATN' | 'UZ_CYRL' | 'RU' | 'EN', string>>;

export interface PrizeInput {
  /** As it was typed: what everybody reads who has none in their language. */
  title: string;
  titles?: PrizeTitles;
  description?: string;
  picture?: string;
  price: number;
  /** Null is any number. */
  stock: number | null;
  isOpen?: boolean;
}

/** What may be stored of a prize, trimmed. BAD_USER_INPUT, naming the field. */
export function checkedPrize(input: PrizeInput): Required<PrizeInput> {
  const { titles = {}, description = '', picture = '', price, stock, isOpen = true } = input;
  if (description.length > 1000) throw badInput('A description has at most 1,000 letters.', 'description');
  if (!/^[a-z0-9-]{0,100}$/.test(picture)) throw badInput('There is no such picture.', 'picture');
  if (stock !== null && (!Number.isInteger(stock) || stock < 0 || stock > 100_000))
    throw badInput('Pieces are from 0 to 100,000.', 'stock');
  return {
    title: titleOf(input.title, 'title'),
    titles: Object.fromEntries(
      Object.entries(titles).flatMap(([locale, text]) => (text.trim() ? [[locale, titleOf(text, 'titles')]] : [])),
    ),
    description: description.trim(),
    picture,
    price: Number(coinAmount(price, 'price')),
    stock,
    isOpen,
  };
}

function titleOf(text: string, field: string): string {
  const title = text.trim();
  if (title.length < 1 || title.length > 100) throw badInput('A title has 1 to 100 letters.', field);
  return title;
}
