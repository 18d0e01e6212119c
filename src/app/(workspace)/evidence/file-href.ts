/** Where a file is taken along; its preview lies beneath. */
export const fileHref = (evidenceId: string, fileId: string): string =>
  `/api/evidence/${evidenceId}/files/${fileId}`;
