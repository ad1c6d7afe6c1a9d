export const deadlineCalls = {};
