export const agendaCalls = {};
