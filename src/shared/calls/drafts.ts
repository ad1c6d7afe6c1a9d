export const draftCalls = {};
