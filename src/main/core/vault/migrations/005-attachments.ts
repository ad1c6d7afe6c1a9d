/** What is imported may be an attachment of an exhibit: then its bytes come out of the stored original, also after a crash. */
export const attachments = /* sql */ `
ALTER TABLE import_item ADD COLUMN part_of TEXT;
`;
