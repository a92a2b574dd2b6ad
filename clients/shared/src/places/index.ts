export { type ChosenPlace, PlaceFields } from './place-fields.tsx';
export { PlaceName } from './place-name.tsx';
export { useRegionName } from './use-region-name.ts';
