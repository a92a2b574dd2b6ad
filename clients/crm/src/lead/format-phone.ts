/** `+998901234567` → `+998 90 123-45-67`, with no-break spaces; anything else as it is. */
export const formatPhone = (phone: string): string =>
  phone.replace(/^\+998(\d\d)(\d{3})(\d\d)(\d\d)$/, '+998\u00a0$1\u00a0$2-$3-$4');
