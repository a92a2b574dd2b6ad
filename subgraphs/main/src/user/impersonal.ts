/** Tables and columns of schema `shared` in which there is nothing of a person, each with the reason. */
export const sharedImpersonal: Readonly<Record<string, string>> = {};
