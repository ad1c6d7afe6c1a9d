export const guideCalls = {};
