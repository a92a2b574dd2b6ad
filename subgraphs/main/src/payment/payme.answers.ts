/** What a call is answered with: what it wanted, or why not. Either way what was stored stays. */
export type PaymeAnswer = { result: object } | { error: PaymeError };

export interface PaymeError {
  code: number;
  /** Payme shows it to the payer. */
  message: { uz: string; ru: string; en: string };
  /** The part of the call that is at fault. */
  data?: string;
}

const refuse = (code: number, uz: string, ru: string, en: string, data?: string): { error: PaymeError } => ({
  error: { code, message: { uz, ru, en }, ...(data !== undefined && { data }) },
});

/** Payme's errors, by its own numbers. */
export const paymeErrors = {
  notPost: refuse(-32300, 'Soʻrov POST emas', 'Запрос не методом POST', 'The request is not a POST'),
  notJson: refuse(-32700, 'JSON oʻqilmadi', 'Ошибка разбора JSON', 'The JSON cannot be read'),
  badRequest: refuse(-32600, 'Soʻrov notoʻgʻri', 'Неверный запрос', 'The request is not valid'),
  noSuchMethod: (method: string) =>
    refuse(-32601, 'Bunday usul yoʻq', 'Метод не найден', 'There is no such method', method.slice(0, 64)),
  notAllowed: refuse(-32504, 'Ruxsat yoʻq', 'Недостаточно привилегий', 'Not allowed'),
  failed: refuse(-32400, 'Tizim xatosi', 'Системная ошибка', 'Something failed here'),
  wrongAmount: refuse(-31001, 'Summa notoʻgʻri', 'Неверная сумма', 'The amount is wrong'),
  noTransaction: refuse(-31003, 'Tranzaksiya topilmadi', 'Транзакция не найдена', 'There is no such transaction'),
  notCancellable: refuse(
    -31007,
    'Bekor qilib boʻlmaydi: pul sarflangan',
    'Отменить нельзя: деньги уже потрачены',
    'It cannot be cancelled: the money is spent',
  ),
  wrongState: refuse(
    -31008,
    'Amalni bajarib boʻlmaydi',
    'Невозможно выполнить операцию',
    'The transaction is not in a state for this',
  ),
  noOrder: refuse(-31050, 'Buyurtma topilmadi', 'Заказ не найден', 'There is no such order', 'order_id'),
  taken: refuse(-31051, 'Buyurtma hozir toʻlanmoqda', 'Заказ уже оплачивается', 'The order is being paid', 'order_id'),
  closed: refuse(
    -31052,
    'Buyurtma toʻlangan yoki muddati oʻtgan',
    'Заказ оплачен или просрочен',
    'The order is paid or too old',
    'order_id',
  ),
} as const;

/** Our states in Payme's numbers. */
export const PAYME_STATES = { CREATED: 1, PERFORMED: 2, CANCELLED: -1, RETURNED: -2 } as const;
