export const submissionCalls = {};
