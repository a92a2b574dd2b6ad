import type { Provider } from '@alif24/subgraph-shared/money';
import type { Settings } from '@alif24/subgraph-shared/settings';
import { TIYIN_IN_SOM } from '@alif24/subgraph-shared/utils';

interface Payable {
  id: string;
  amount: bigint;
}

/** Where an order is paid, as each provider documents its links; null when we have no keys of the provider. */
export function checkoutUrl(settings: Settings, provider: Provider, order: Payable): string | null {
  const back = `${settings.siteUrl}/balance`;
  const som = `${order.amount / TIYIN_IN_SOM}.${(order.amount % TIYIN_IN_SOM).toString().padStart(2, '0')}`;
  const { payme, click, uzum } = settings;
  if (provider === 'PAYME' && payme) {
    const fields = [`m=${payme.merchantId}`, `ac.order_id=${order.id}`, `a=${order.amount}`, 'l=uz', `c=${back}`];
    return `${payme.checkoutUrl.replace(/\/$/, '')}/${Buffer.from(fields.join(';')).toString('base64')}`;
  }
  if (provider === 'CLICK' && click) {
    const { serviceId: service_id, merchantId: merchant_id } = click;
    const fields = { service_id, merchant_id, amount: som, transaction_param: order.id, return_url: back };
    return `${click.checkoutUrl}?${new URLSearchParams(fields)}`;
  }
  if (provider === 'UZUM' && uzum) {
    const { serviceId } = uzum;
    const fields = { serviceId, order_id: order.id, amount: String(order.amount), redirectUrl: back };
    return `${uzum.checkoutUrl}?${new URLSearchParams(fields)}`;
  }
  return null;
}

/** Whether we have the keys of a provider. */
export const isConfigured = ({ payme, click, uzum }: Settings, provider: Provider) =>
  ({ PAYME: payme, CLICK: click, UZUM: uzum })[provider] !== null;
