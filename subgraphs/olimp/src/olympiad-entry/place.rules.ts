import { regionByCode, regionOfDistrict } from '@alif24/subgraph-shared/database';

/** Where a pupil takes part, by codes; null where nobody knows. Who has a district has its region. */
export interface Place {
  regionCode: string | null;
  districtCode: string | null;
}

/** Why a place that was asked for is none. */
export type WrongPlace = { wrong: 'region' | 'district'; why: string };

const fits = ({ regionCode, districtCode }: Place, school: Place): boolean =>
  (!school.regionCode || regionCode === school.regionCode) &&
  (!school.districtCode || districtCode === school.districtCode);

/**
 * The place of a pupil: what their school says goes before what was asked for, and that before what they said the last time. Asking for another than the
 * school's is wrong, and so is a place that there is not; what was said the last time and does not fit the school any more is forgotten. Pure.
 */
export function placeFor(
  school: Place,
  asked: { region?: string | null; district?: string | null },
  before: Place,
): Place | WrongPlace {
  if (asked.region && !regionByCode(asked.region)) return { wrong: 'region', why: 'There is no such region.' };
  const region = asked.district ? regionOfDistrict(asked.district) : undefined;
  if (asked.district && (!region || (asked.region && asked.region !== region.code))) {
    return { wrong: 'district', why: 'There is no such district in the region.' };
  }
  const place = { regionCode: region?.code ?? asked.region ?? null, districtCode: asked.district ?? null };
  if (place.regionCode) {
    const whole = place.districtCode ? place : { ...place, districtCode: school.districtCode };
    if (fits(whole, school)) return whole;
    return { wrong: asked.district ? 'district' : 'region', why: 'The school of the pupil is somewhere else.' };
  }
  if (school.districtCode || !fits(before, school)) return school;
  return before.regionCode ? before : school;
}
