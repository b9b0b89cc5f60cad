/**
 * What a spreadsheet takes for a formula (OWASP's list, with the wide forms that Excel takes, too), and such a cell that was
 * made harmless by apostrophes before it.
 */
export const harmful = /^'*[=+\-@\t\r\n＝＋－＠]/;
