export const connectionFields = {};
export const possibleTypes = {};
