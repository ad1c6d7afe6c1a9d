export const channelCalls = {};
