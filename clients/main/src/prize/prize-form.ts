export type WrongField = 'title' | 'price' | 'stock';

interface Read {
  title: string;
  titles: Array<{ locale: 'RU' | 'EN'; text: string }>;
  description: string;
  picture: string;
  price: number;
  /** Of a new prize: null is any number. */
  stock: number | null;
  /** Of one that is changed. */
  addStock: number;
  wrong: WrongField[];
}

/** What was typed into the form of a prize, and which fields cannot be right. Numbers may be grouped by spaces. */
export function readPrize(form: FormData): Read {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const number = (name: string) => Number(text(name).replace(/\s/g, '').replace('−', '-') || Number.NaN);
  const title = text('title');
  const price = number('price');
  const [stock, addStock] = [text('stock'), text('addStock')];
  const pieces = stock ? number('stock') : addStock ? number('addStock') : 0;
  const wrong: WrongField[] = [];
  if (title.length < 1 || title.length > 100) wrong.push('title');
  if (!Number.isInteger(price) || price < 1 || price > 1_000_000) wrong.push('price');
  if (!Number.isInteger(pieces) || Math.abs(pieces) > 100_000 || (stock && pieces < 0)) wrong.push('stock');
  return {
    ...{ title, price, wrong, description: text('description'), picture: text('picture') },
    titles: (['RU', 'EN'] as const).map((locale) => ({ locale, text: text(locale) })),
    stock: stock ? pieces : null,
    addStock: addStock ? pieces : 0,
  };
}
